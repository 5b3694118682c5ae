"use client";
import { useController } from "react-hook-form";
import { Field } from "./field";
import { type FieldProps, useField } from "./use-field";

/** A data URL is `data:<type>;base64,<content>`; what a form sends is the content. */
function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** One file, sent as base64. */
export function FileField({ accept, optional, ...props }: FieldProps & { accept: string }) {
  const { id, label, hint, error, aria, control } = useField(props);
  const { field } = useController({ name: props.name, control });
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...aria}
        id={id}
        ref={field.ref}
        name={field.name}
        type="file"
        accept={accept}
        onBlur={field.onBlur}
        onChange={async ({ target }) => field.onChange(target.files?.[0] ? await readBase64(target.files[0]) : "")}
      />
    </Field>
  );
}
