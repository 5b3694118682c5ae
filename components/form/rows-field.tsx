"use client";
import type { ReactNode } from "react";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { FieldError } from "./field-error";
import { type FieldProps, useField } from "./use-field";

type Props = FieldProps & {
  /** A new row's values. */
  blank: Record<string, unknown>;
  /** What the button says: "Add a service". */
  add: string;
  children: (path: string, index: number) => ReactNode;
};

/** Repeated groups of fields; each row's fields are named `${path}.field`. */
export function RowsField({ blank, add, children, ...props }: Props) {
  const { id, label, hint, error, aria, control, words } = useField(props);
  const { fields, append, remove } = useFieldArray({ control, name: props.name, keyName: "rowKey" });
  return (
    <fieldset className="rows" id={id} tabIndex={-1} aria-describedby={aria["aria-describedby"]}>
      <legend className="label">{label}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {fields.length === 0 ? <p className="faint small">{words("form.none")}</p> : null}
      {fields.map((row, index) => (
        <fieldset className="entry" key={row.rowKey}>
          <legend className="vh">
            {label}: {words("form.row", { number: index + 1 })}
          </legend>
          {children(`${props.name}.${index}`, index)}
          <Button look="quiet" onClick={() => remove(index)}>
            {words("form.remove")}
            <span className="vh">
              {label}: {words("form.row", { number: index + 1 })}
            </span>
          </Button>
        </fieldset>
      ))}
      <div className="acts">
        <Button onClick={() => append(blank)}>{add}</Button>
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
}
