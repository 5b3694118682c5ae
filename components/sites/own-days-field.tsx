"use client";
import { useTranslations } from "use-intl";
import { DateField } from "@/components/form/date-field";
import { FieldRow } from "@/components/form/field-row";
import { RowsField } from "@/components/form/rows-field";
import { TextField } from "@/components/form/text-field";

/** Holidays that no calendar of ours has: of a municipality, of a region, of one year. */
export function OwnDaysField() {
  const t = useTranslations("sites");
  return (
    <RowsField name="ownDays" blank={{ date: "", name: "" }} add={t("controllers.addDay")}>
      {(path) => (
        <FieldRow>
          <DateField name={`${path}.date`} />
          <TextField name={`${path}.name`} />
        </FieldRow>
      )}
    </RowsField>
  );
}
