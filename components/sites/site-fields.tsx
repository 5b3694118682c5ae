"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { Language } from "@/contracts/fields";

export type Choices = { controllers: { id: string; name: string }[] };

/** The fields of a site, the same for a new one and an edit. */
export function SiteFields({ controllers }: Choices) {
  const t = useTranslations("sites");
  const languages = Language.options.map((value) => ({ value, label: t(`language.${value}`) }));
  return (
    <>
      <TextField name="name" />
      <SelectField name="controllerId" options={controllers.map(({ id, name }) => ({ value: id, label: name }))} />
      <TextField name="address" label={t("fields.webAddress")} type="url" placeholder="https://" optional />
      <ChoiceField name="language" options={languages} />
    </>
  );
}
