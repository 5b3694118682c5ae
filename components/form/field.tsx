"use client";
import type { ReactNode } from "react";
import { useFormWords } from "./context";
import { FieldError } from "./field-error";

type Props = { id: string; label: string; hint?: string; error?: string; optional?: boolean; children: ReactNode };

/** Label above, control, hint or refusal below. */
export function Field({ id, label, hint, error, optional, children }: Props) {
  const { ui } = useFormWords();
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {optional ? <span className="faint former"> {ui("form.optional")}</span> : null}
      </label>
      {children}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  );
}
