"use client";
import { useWatch } from "react-hook-form";
import { useLocale } from "use-intl";
import { formatDate } from "@/messages/format";
import { Field } from "./field";
import { type FieldProps, useField } from "./use-field";

/** The browser's own date field, and beneath it the day in words with its weekday. */
export function DateField({ optional, ...props }: FieldProps) {
  const { id, label, hint, error, aria, register, control } = useField(props);
  const language = useLocale();
  const value: unknown = useWatch({ control, name: props.name });
  const said = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? formatDate(value, language) : undefined;
  return (
    <Field id={id} label={label} hint={said ?? hint} error={error} optional={optional}>
      <input {...register(props.name)} {...aria} id={id} type="date" />
    </Field>
  );
}
