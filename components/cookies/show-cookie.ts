import type { useTranslations } from "use-intl";
import { storageInWords } from "@/contracts/cookie-words";
import type { CookieStorage } from "@/contracts/cookies";
import type { Language } from "@/messages";
import { formatCountry } from "@/messages/format";
import type { SiteChoice } from "./site-choices";

type Words = ReturnType<typeof useTranslations<"cookies">> & { has(key: string): boolean };
type Named = { sites: SiteChoice[]; vendors: Map<string, string> };

/** How two versions of a field are said beside each other when somebody was faster. */
export function showCookie(
  t: Words,
  language: Language,
  named: Named,
  name: string,
  value: unknown,
): string | undefined {
  if (name === "storages") {
    return (value as CookieStorage[])
      .map(({ period, shortest, wording, ...rest }) => ({
        ...rest,
        period: period || null,
        shortest: shortest || null,
        wording: wording || null,
      }))
      .map((storage) => storageInWords(storage, language))
      .join("; ");
  }
  if (typeof value !== "string" && !Array.isArray(value)) return undefined;
  if (name === "siteIds")
    return [value]
      .flat()
      .map((id) => named.sites.find((site) => site.id === id)?.name)
      .filter(Boolean)
      .join(", ");
  const text = String(value);
  if (name === "country") return text ? formatCountry(text, language) : undefined;
  if (name === "vendorId") return named.vendors.get(text);
  const key = `${name}.${text}`;
  return t.has(key as Parameters<Words>[0]) ? t(key as Parameters<Words>[0]) : undefined;
}
