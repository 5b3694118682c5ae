"use client";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";

type Props = { label: string; text: string; why?: string };

/** A line to copy. Without a script, or where the browser refuses, one press on it selects all of it. */
export function Snippet({ label, text, why }: Props) {
  const t = useTranslations("installation");
  const [said, setSaid] = useState<"copied" | "select" | null>(null);
  const code = useRef<HTMLElement>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("copied"),
      () => {
        if (code.current) getSelection()?.selectAllChildren(code.current);
        setSaid("select");
      },
    );
  return (
    <figure className="mt-5">
      <figcaption className="flex items-start justify-between gap-4">
        <span>
          <strong className="font-medium">{label}</strong>
          {why ? <span className="text-ink-2"> {why}</span> : null}
        </span>
        <Button className="shrink-0" onClick={copy} aria-label={`${t("copy")}: ${label}`}>
          <span role="status">{said ? t(said) : t("copy")}</span>
        </Button>
      </figcaption>
      <pre className="mt-2 select-all whitespace-pre-wrap break-words border border-rule bg-paper-2 p-3 text-sm">
        <code ref={code}>{text}</code>
      </pre>
    </figure>
  );
}
