"use client";
import { get, useFormContext } from "react-hook-form";
import { fieldId, useFormWords } from "./context";
import type { Path } from "./path";
import { hintOf, labelOf, sentenceOf } from "./words";

/** What every field takes. Label and hint come from the form's namespace unless they are given. */
export type FieldProps = { name: Path; label?: string; hint?: string; optional?: boolean };

export function useField({ name, label, hint }: FieldProps) {
  const { id: form, ui, own } = useFormWords();
  const { register, control, formState } = useFormContext();
  const found = get(formState.errors, name) as { message?: string; root?: { message?: string } } | undefined;
  const message = found?.message ?? found?.root?.message;
  const id = fieldId(form, name);
  const says = hint ?? hintOf(own, name);
  const described = [says && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    words: ui,
    register,
    control,
    label: label ?? labelOf(own, name),
    hint: says,
    error: message === undefined ? undefined : sentenceOf(ui, own, message),
    aria: { "aria-invalid": message ? true : undefined, "aria-describedby": described || undefined } as const,
  };
}
