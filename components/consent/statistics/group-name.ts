import type { Translate } from "@/components/i18n/translator";
import { browserClasses, deviceClasses } from "@/contracts/consent";
import type { GroupDimension } from "@/contracts/statistics";
import type { Language } from "@/messages";
import { formatCountry } from "@/messages/format";

const has = <T extends string>(known: readonly T[], value: string): value is T =>
  (known as readonly string[]).includes(value);

/** A class of visitors in words. */
export function groupName(
  t: Translate<"statistics">,
  language: Language,
  dimension: GroupDimension,
  name: string,
): string {
  if (name === "untold") return t("class.untold");
  if (dimension === "device" && has(deviceClasses, name)) return t(`class.device.${name}`);
  if (dimension === "browser" && has(browserClasses, name)) return t(`class.browser.${name}`);
  if (dimension === "language" && has(["en", "de"] as const, name)) return t(`class.language.${name}`);
  if (dimension === "country") return name === "unknown" ? t("class.unknown") : formatCountry(name, language);
  return name === "other" ? t("class.otherPages") : name;
}
