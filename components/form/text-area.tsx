"use client";
import { Field } from "./field";
import { type FieldProps, useField } from "./use-field";

/** `law` sets the text in the serif: words that a visitor will read. */
export function TextArea({ rows = 4, law, optional, ...props }: FieldProps & { rows?: number; law?: boolean }) {
  const { id, label, hint, error, aria, register } = useField(props);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea {...register(props.name)} {...aria} id={id} rows={rows} className={law ? "law" : undefined} />
    </Field>
  );
}
