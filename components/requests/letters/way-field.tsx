"use client";
import { useTranslations } from "use-intl";
import { ChoiceField } from "@/components/form/choice-field";
import { deliveryWays, sendingWays } from "@/contracts/request-case";

/** How a letter leaves the desk; by mail or behind a link only where the person gave an address. */
export function WayField({ hasAddress, behindLink }: { hasAddress: boolean; behindLink?: boolean }) {
  const t = useTranslations("requests");
  const all = behindLink ? deliveryWays : sendingWays;
  const ways = all.filter((way) => hasAddress || (way !== "mail" && way !== "download"));
  return <ChoiceField name="way" options={ways.map((value) => ({ value, label: t(`way.${value}`) }))} />;
}
