"use client";
import { FieldError } from "./field-error";
import { type FieldProps, useField } from "./use-field";

export function CheckboxField(props: FieldProps) {
  const { id, label, hint, error, aria, register } = useField(props);
  return (
    <div className="field">
      <div className="choice">
        <input type="checkbox" {...register(props.name)} {...aria} id={id} />
        <label htmlFor={id}>{label}</label>
        {hint ? <small id={`${id}-hint`}>{hint}</small> : null}
      </div>
      <FieldError id={id} error={error} />
    </div>
  );
}
