"use client";
import { Field } from "./field";
import { type FieldProps, useField } from "./use-field";

type Props = FieldProps & {
  type?: "text" | "email" | "url" | "tel" | "number";
  placeholder?: string;
  autoComplete?: string;
};

const toNumber = (value: unknown) => (value === "" || value === null || value === undefined ? "" : Number(value));

export function TextField({ type = "text", placeholder, autoComplete = "off", optional, ...props }: Props) {
  const { id, label, hint, error, aria, register } = useField(props);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        {...register(props.name, type === "number" ? { setValueAs: toNumber } : {})}
        {...aria}
        id={id}
        type={type}
        placeholder={placeholder}
        autoComplete={autoComplete}
      />
    </Field>
  );
}
