"use client";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { readFailure } from "./failure";
import type { Words } from "./words";

type Props = {
  /** What the button on the page says. */
  open: string;
  title: string;
  /** What the act does and what it leaves alone. */
  what: string;
  reason: string;
  act: string;
  keep: string;
  submit: (reason: string | null) => Promise<unknown>;
};

/** An act that is asked for once more, with the reason that the history keeps. */
export function ReasonDialog({ open, title, what, reason, act, keep, submit }: Props) {
  const [id, ui] = [useId(), useTranslations("ui") as unknown as Words];
  const dialog = useRef<HTMLDialogElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const [waits, setWaits] = useState(false);
  const run = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = String(new FormData(event.currentTarget).get("reason") ?? "")
      .replace(/\s+/g, " ")
      .trim();
    setWaits(true);
    await submit(said || null).then(
      () => dialog.current?.close(),
      (error: unknown) => setRefusal(readFailure(error).code),
    );
    setWaits(false);
  };
  return (
    <>
      <Button onClick={() => dialog.current?.showModal()}>{open}</Button>
      <dialog ref={dialog} className="sheet" aria-labelledby={`${id}-title`}>
        <form onSubmit={run}>
          <h2 id={`${id}-title`}>{title}</h2>
          <p>{what}</p>
          <div className="field after">
            <label htmlFor={`${id}-reason`}>
              {reason} <span className="faint">{ui("form.optional")}</span>
            </label>
            <textarea id={`${id}-reason`} name="reason" rows={2} maxLength={500} />
          </div>
          {refusal ? (
            <p className="mark late error" role="alert">
              {ui(ui.has(`refusals.${refusal}`) ? `refusals.${refusal}` : "refusals.internal")}
            </p>
          ) : null}
          <div className="acts">
            <Button type="submit" look="primary" disabled={waits}>
              {act}
            </Button>
            <Button onClick={() => dialog.current?.close()}>{keep}</Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
