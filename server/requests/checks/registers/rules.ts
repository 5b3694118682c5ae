import type { AnswerActivity } from "@/contracts/activities";
import type { Language } from "@/contracts/fields";
import { periodInWords } from "@/contracts/periods";
import type { RegisterCount, RequestCheck } from "@/contracts/request-checks";
import type { VendorRow } from "@/contracts/vendors";
import { formatCountry } from "@/messages/format";
import { translator } from "@/messages/translator";

/** What the registers say of a controller: its activities, and where the recipients that they name are. */
export type RegisterFacts = {
  activities: AnswerActivity[];
  transfers: Map<string, VendorRow["transfers"]>;
  /** Whom the activities name as recipients. */
  vendors: { id: string; name: string }[];
};

type Line = { about: string; says: string | null };

const named = (activity: AnswerActivity) => [...new Set(activity.recipients.map(({ vendorName }) => vendorName))];

/** The lines of one part of an access answer; null where a register leaves it open. */
function linesOf(item: RequestCheck, { activities, transfers }: RegisterFacts, language: Language): Line[] {
  const words = translator(language, "activities");
  const ways = translator(language, "vendors");
  switch (item) {
    case "purposes_15_1_a":
      return activities.flatMap(({ name, purposes }) =>
        purposes.map((purpose) => ({
          about: name,
          says: purpose.legalBasis ? `${purpose.name} (${words(`legalBasis.${purpose.legalBasis}`)})` : null,
        })),
      );
    case "categories_15_1_b":
      return activities.map(({ name, dataCategories }) => ({ about: name, says: dataCategories.join(", ") || null }));
    case "recipients_15_1_c":
      return activities
        .filter(({ recipients }) => recipients.length > 0)
        .map((activity) => ({ about: activity.name, says: named(activity).join("; ") }));
    case "retention_15_1_d":
      return activities.flatMap(({ name, retention }) =>
        retention.length === 0
          ? [{ about: name, says: null }]
          : retention.map(({ data, period, action, trigger }) => ({
              about: `${name}, ${data}`,
              says:
                period &&
                `${words(`action.${action}`)}: ${periodInWords(period, language)}, ${words(`trigger.${trigger}`)}`,
            })),
      );
    case "transfers_15_2":
      return [...new Set(activities.flatMap(named))].flatMap((vendor) =>
        (transfers.get(vendor) ?? []).map(({ country, mechanism }) => ({
          about: `${vendor}, ${formatCountry(country, language)}`,
          says: mechanism && ways(`mechanism.${mechanism}`),
        })),
      );
    default:
      return [];
  }
}

const parts = [
  "purposes_15_1_a",
  "categories_15_1_b",
  "recipients_15_1_c",
  "retention_15_1_d",
  "transfers_15_2",
] as const;
const isPart = (item: RequestCheck): item is (typeof parts)[number] => parts.some((part) => part === item);

/** How much the registers have for a line, and how much of it they leave open; null where they say nothing of it. */
export function countOf(item: RequestCheck, facts: RegisterFacts): RegisterCount | null {
  if (!isPart(item)) return null;
  const lines = linesOf(item, facts, "en");
  return { count: lines.length, open: lines.filter(({ says }) => says === null).length };
}

/** The parts of an access answer as the registers have them, to edit: what they leave open is marked, and must be filled. */
export function accessText(facts: RegisterFacts, language: Language): string {
  const t = translator(language, "letters");
  const written = parts.map((part) => {
    const lines = linesOf(part, facts, language).map(({ about, says }) => `- ${about}: ${says ?? t("gap")}`);
    return [t(`access.${part}`), ...(lines.length > 0 ? lines : [t("access.none")])].join("\n");
  });
  return [t("access.data"), ...written, t("access.source"), t("access.automated"), t("access.rights")].join("\n\n");
}
