"use client";
import { useWatch } from "react-hook-form";
import { useTranslations } from "use-intl";
import { ChoicesField } from "@/components/form/choices-field";

export type SiteChoice = { id: string; name: string; controllerId: string };

/** The sites of the chosen controller. */
export function SiteChoices({ sites }: { sites: SiteChoice[] }) {
  const t = useTranslations("cookies");
  const controllerId = useWatch({ name: "controllerId" });
  const own = sites.filter((site) => site.controllerId === controllerId);
  return (
    <ChoicesField
      name="siteIds"
      options={own.map(({ id, name }) => ({ value: id, label: name }))}
      hint={controllerId ? undefined : t("chooseController")}
    />
  );
}
