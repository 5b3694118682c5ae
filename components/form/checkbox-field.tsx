"use client";
import { FieldError } from "./field-error";
import { type FieldProps, useField } from "./use-field";

/** Yes or no. */
export function CheckboxField(props: FieldProps) {
  const { id, label, hint, error, aria, register } = useField(props);
  return (
    <div className="field">
      <label className="choice" htmlFor={id}>
        <input type="checkbox" {...register(props.name)} {...aria} id={id} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      <FieldError id={id} error={error} />
    </div>
  );
}
