"use client";
import { Field } from "./field";
import type { Option } from "./option";
import { type FieldProps, useField } from "./use-field";

/** `empty` is what no choice says; an optional field says "not stated" by itself, a required one "Choose". */
type Props = FieldProps & { options: readonly Option[]; empty?: string | false };

export function SelectField({ options, empty, optional, ...props }: Props) {
  const { id, label, hint, error, aria, register, words } = useField(props);
  const none = empty ?? words(optional ? "notStated" : "form.choose");
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional}>
      <select {...register(props.name, { setValueAs: (value) => value ?? "" })} {...aria} id={id}>
        {none === false ? null : <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
