import type { useTranslations } from "use-intl";
import type { Activity } from "@/contracts/activities";
import { periodInWords } from "@/contracts/periods";
import type { Language } from "@/messages";

type Words = ReturnType<typeof useTranslations<"activities">>;

/** How two versions of a field are said beside each other when somebody was faster. */
export function showActivity(t: Words, language: Language, name: string, value: unknown): string | undefined {
  if (name === "purposes") {
    return (value as Activity["purposes"])
      .map(({ name: purpose, legalBasis }) =>
        legalBasis ? `${purpose} (${t(`legalBasisShort.${legalBasis}`)})` : purpose,
      )
      .join("; ");
  }
  if (name === "retention") {
    return (value as Activity["retention"])
      .map(
        ({ data, period, action }) =>
          `${data}: ${period ? `${periodInWords(period, language)}, ` : ""}${t(`action.${action}`)}`,
      )
      .join("; ");
  }
  if (name === "recipients") {
    const named = (value as Activity["recipients"]).filter(({ vendorName }) => vendorName);
    return named.map(({ vendorName, serviceName }) => `${vendorName}: ${serviceName}`).join("; ") || undefined;
  }
  return undefined;
}
