"use client";
import { useEffect } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { FieldRow } from "@/components/form/field-row";
import { PeriodField } from "@/components/form/period-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { type CookieDuration, cookieDurations, cookieTechniques } from "@/contracts/cookies";

/** One technique; the periods are asked for only where the kind of duration has them. */
export function StorageFields({ path }: { path: string }) {
  const t = useTranslations("cookies");
  const { setValue } = useFormContext();
  const duration: CookieDuration | undefined = useWatch({ name: `${path}.duration` });
  const isRange = duration === "range";
  const hasPeriod = isRange || duration === "period" || duration === "maximum";
  useEffect(() => {
    if (!hasPeriod) setValue(`${path}.period`, null);
    if (!isRange) setValue(`${path}.shortest`, null);
  }, [hasPeriod, isRange, path, setValue]);
  return (
    <>
      <FieldRow>
        <SelectField
          name={`${path}.technique`}
          options={cookieTechniques.map((value) => ({ value, label: t(`technique.${value}`) }))}
          empty={false}
        />
        <SelectField
          name={`${path}.duration`}
          options={cookieDurations.map((value) => ({ value, label: t(`duration.${value}`) }))}
          empty={false}
        />
      </FieldRow>
      {hasPeriod ? (
        <FieldRow>
          {isRange ? <PeriodField name={`${path}.shortest`} unitLabel={t("fields.unit")} /> : null}
          <PeriodField name={`${path}.period`} unitLabel={t("fields.unit")} />
        </FieldRow>
      ) : null}
      <TextField name={`${path}.wording`} optional />
    </>
  );
}
