"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { sendingWays } from "@/contracts/request-case";

/** How a letter leaves the desk; by mail only where the person gave an address. */
export function WayField({ hasAddress }: { hasAddress: boolean }) {
  const t = useTranslations("requests");
  const ways = sendingWays.filter((way) => hasAddress || way !== "mail");
  return <ChoiceField name="way" options={ways.map((value) => ({ value, label: t(`way.${value}`) }))} />;
}
