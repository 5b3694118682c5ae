"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { KeySheet } from "./key-sheet";
import { focusedEdit, moveRow } from "./move-row";
import { singleKeys } from "./single-keys";

const isWriting = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, select, textarea, [contenteditable], dialog") !== null;

function press(hotkey: string): boolean {
  const act = document.querySelector<HTMLElement>(`[data-hotkey="${CSS.escape(hotkey)}"]`);
  act?.click();
  return act !== null;
}

/** Single keys for every page of the desk: rows, search, acts that name a hotkey, and the sheet of keys. */
export function Keys() {
  const router = useRouter();
  const sheet = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const act = (key: string): boolean => {
      if (key === "?") {
        sheet.current?.showModal();
        return true;
      }
      if (!singleKeys.on()) return false;
      if (key === "j" || key === "k") {
        moveRow(key === "j" ? 1 : -1);
        return true;
      }
      if (key === "/") {
        const search = document.querySelector<HTMLInputElement>("[data-search]");
        search?.focus();
        search?.select();
        return search !== null;
      }
      const edit = key === "e" ? focusedEdit() : undefined;
      if (edit) router.push(edit);
      return edit !== undefined || press(key);
    };
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key.length === 1 && act(event.key.toLowerCase())) event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    // A key that nobody hears yet is not promised: its hint shows from here on (list.css).
    document.documentElement.dataset.keys = "";
    return () => {
      document.removeEventListener("keydown", listen);
      delete document.documentElement.dataset.keys;
    };
  }, [router]);

  return <KeySheet ref={sheet} />;
}
