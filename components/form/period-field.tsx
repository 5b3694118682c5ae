"use client";
import { useState } from "react";
import { useController } from "react-hook-form";
import { useLocale } from "use-intl";
import { periodInWords } from "@/contracts/periods";
import type { Language } from "@/messages";
import { Field } from "./field";
import { type PeriodUnit, periodUnits, readPeriod, writePeriod } from "./period";
import { type FieldProps, useField } from "./use-field";

/** "months" or "Monate", as the browser's language data has it. */
function unitName(unit: PeriodUnit, language: Language): string {
  const parts = new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).formatToParts(2);
  return parts.find((part) => part.type === "unit")?.value ?? unit;
}

/** A count and its unit; a period of several units is kept as it is written, and said in words beneath. */
export function PeriodField({ unitLabel, optional, ...props }: FieldProps & { unitLabel: string }) {
  const { id, label, hint, error, aria, control } = useField(props);
  const { field } = useController({ control, name: props.name });
  const language = useLocale() as Language;
  const value = typeof field.value === "string" ? field.value : "";
  const held = readPeriod(value);
  const [chosen, setChosen] = useState<PeriodUnit>(held?.unit ?? "month");
  const unit = held?.unit ?? chosen;
  const input = { ...aria, id, ref: field.ref, onBlur: field.onBlur };
  return (
    <Field id={id} label={label} hint={value ? periodInWords(value, language) : hint} error={error} optional={optional}>
      {value && !held ? (
        <input {...input} value={value} onChange={(event) => field.onChange(event.currentTarget.value)} />
      ) : (
        <div className="flex gap-2">
          <input
            {...input}
            type="number"
            min={0}
            max={9999}
            value={held?.count ?? ""}
            onChange={(event) => field.onChange(writePeriod(event.currentTarget.value, unit))}
          />
          <select
            aria-label={`${label}: ${unitLabel}`}
            value={unit}
            onChange={(event) => {
              const next = periodUnits.find((each) => each === event.currentTarget.value) ?? unit;
              setChosen(next);
              field.onChange(writePeriod(held?.count ?? "", next));
            }}
          >
            {periodUnits.map((each) => (
              <option key={each} value={each}>
                {unitName(each, language)}
              </option>
            ))}
          </select>
        </div>
      )}
    </Field>
  );
}
