"use client";
import { useLocale, useTranslations } from "use-intl";
import { CheckboxField } from "@/components/form/checkbox-field";
import { ChoiceField } from "@/components/form/choice-field";
import { FieldRow } from "@/components/form/field-row";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { countries } from "@/components/i18n/countries";
import { calendarKeys } from "@/contracts/deadlines";
import { Language } from "@/contracts/fields";
import { formatCountry } from "@/messages/format";
import { OwnDaysField } from "./own-days-field";

/** The fields of a controller, the same for a new one and an edit. */
export function ControllerFields() {
  const [t, words, language] = [useTranslations("sites"), useTranslations("requests"), useLocale()];
  const places = countries(language).map((value) => ({ value, label: formatCountry(value, language) }));
  return (
    <>
      <TextField name="name" />
      <TextArea name="address" optional rows={3} />
      <FieldRow>
        <SelectField name="country" options={places} optional />
        <SelectField
          name="calendar"
          options={calendarKeys.map((value) => ({ value, label: words(`calendars.${value}`) }))}
        />
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
        <CheckboxField name="secondPerson" />
      </FieldRow>
    </>
  );
}
