"use client";
import { useTranslations } from "use-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoicesField } from "@/components/form/choices-field";
import { FieldRow } from "@/components/form/field-row";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { consentSignals } from "@/contracts/banners";

/** One purpose that visitors are asked for, in both languages, and the signals that a yes to it sets. */
export function PurposeFields({ path }: { path: string }) {
  const t = useTranslations("banners");
  return (
    <>
      <FieldRow>
        <TextField name={`${path}.key`} />
        <CheckboxField name={`${path}.required`} />
      </FieldRow>
      <FieldRow>
        <TextField name={`${path}.name.en`} />
        <TextField name={`${path}.name.de`} />
      </FieldRow>
      <FieldRow>
        <TextArea name={`${path}.text.en`} rows={3} />
        <TextArea name={`${path}.text.de`} rows={3} />
      </FieldRow>
      <ChoicesField
        name={`${path}.signals`}
        beside
        options={consentSignals.map((signal) => ({ value: signal, label: signal, note: t(`signal.${signal}`) }))}
      />
    </>
  );
}
