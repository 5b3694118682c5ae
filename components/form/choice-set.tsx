"use client";
import { useController } from "react-hook-form";
import { FieldError } from "./field-error";
import type { Option } from "./option";
import { type FieldProps, useField } from "./use-field";

type Props = FieldProps & { options: readonly Option[]; type: "radio" | "checkbox"; beside?: boolean };

export function ChoiceSet({ options, type, beside, ...props }: Props) {
  const { id, label, hint, error, aria, control } = useField(props);
  const { field } = useController({ control, name: props.name });
  const chosen: readonly string[] = type === "radio" ? [field.value].filter(Boolean) : (field.value ?? []);
  const toggle = (value: string) => {
    if (type === "radio") return field.onChange(value);
    const others = chosen.filter((each) => each !== value);
    field.onChange(others.length < chosen.length ? others : [...chosen, value]);
  };
  return (
    <fieldset
      className={beside ? "field beside" : "field"}
      id={id}
      tabIndex={-1}
      aria-describedby={aria["aria-describedby"]}
    >
      <legend className="label">{label}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {options.map((option, index) => (
        <label className="choice" key={option.value}>
          <input
            type={type}
            name={`${id}-choice`}
            value={option.value}
            checked={chosen.includes(option.value)}
            onChange={() => toggle(option.value)}
            onBlur={field.onBlur}
            ref={index === 0 ? field.ref : undefined}
          />
          <span>{option.label}</span>
          {option.note ? <small>{option.note}</small> : null}
        </label>
      ))}
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
