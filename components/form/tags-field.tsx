"use client";
import { useState } from "react";
import { useController } from "react-hook-form";
import { Field } from "./field";
import { linesOf } from "./lines";
import { type FieldProps, useField } from "./use-field";

/** A list of short texts, one a line: it can be pasted, sorted and read without learning a widget. */
export function TagsField({ rows = 3, optional, ...props }: FieldProps & { rows?: number }) {
  const { id, label, hint, error, aria, control, words } = useField(props);
  const { field } = useController({ control, name: props.name });
  const held: string[] = field.value ?? [];
  const [text, setText] = useState(held.join("\n"));
  // A value set from outside (a conflict, a reset) replaces the text; one's own line breaks stay.
  const shown = linesOf(text).join("\n") === held.join("\n") ? text : held.join("\n");
  return (
    <Field id={id} label={label} hint={hint ?? words("form.oneALine")} error={error} optional={optional}>
      <textarea
        {...aria}
        aria-describedby={aria["aria-describedby"] ?? `${id}-hint`}
        id={id}
        rows={rows}
        value={shown}
        ref={field.ref}
        onBlur={field.onBlur}
        onChange={(event) => {
          setText(event.currentTarget.value);
          field.onChange(linesOf(event.currentTarget.value));
        }}
      />
    </Field>
  );
}
