"use client";
import { useTranslations } from "use-intl";
import type { Option } from "@/components/form/option";
import { requestRights } from "@/contracts/requests";

/** Every right by its name and its article. */
export function useRightOptions(): Option[] {
  const t = useTranslations("requests");
  return requestRights.map((value) => ({ value, label: `${t(`right.${value}`)}, ${t(`article.${value}`)}` }));
}
