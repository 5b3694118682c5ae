"use client";
import { useTranslations } from "use-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { FieldRow } from "@/components/form/field-row";
import type { Option } from "@/components/form/option";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { Language } from "@/contracts/fields";
import { OwnDaysField } from "./own-days-field";

/** Named on the server: a browser's own names differ here and there. */
export type ControllerChoices = { countries: Option[]; calendars: Option[] };

/** The fields of a controller, the same for a new one and an edit. */
export function ControllerFields({ countries, calendars }: ControllerChoices) {
  const t = useTranslations("sites");
  return (
    <>
      <TextField name="name" />
      <TextArea name="address" optional rows={3} />
      <FieldRow>
        <SelectField name="country" options={countries} optional />
        <SelectField name="calendar" options={calendars} />
      </FieldRow>
      <TextField name="email" type="email" optional />
      <ChoiceField
        name="language"
        options={Language.options.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <FieldRow>
        <TextField name="dpoName" optional />
        <TextField name="dpoEmail" type="email" optional />
      </FieldRow>
      <TextArea name="dpoAddress" optional rows={3} />
      <TextField name="authority" optional />
      <OwnDaysField />
      <FieldRow>
        <TextField name="answerDays" type="number" />
        <TextField name="caseYears" type="number" />
        <TextField name="proofYears" type="number" />
      </FieldRow>
      <FieldRow>
        <CheckboxField name="secondPerson" />
        <CheckboxField name="publicFigures" />
      </FieldRow>
    </>
  );
}
