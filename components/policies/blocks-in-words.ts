import type { Translate } from "@/components/i18n/translator";
import { type CookieCategory, cookieCategories } from "@/contracts/cookies";
import { type VendorRole, vendorRoles } from "@/contracts/vendors";

type Words = { policies: Translate<"policies">; cookies: Translate<"cookies">; vendors: Translate<"vendors"> };

const names = ["controller", "rights", "revision", "recipients", "cookies", "activity"] as const;
const isOne = <T extends string>(all: readonly T[], text: string): text is T =>
  (all as readonly string[]).includes(text);
const low = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The register blocks of a body, and what each is about. An activity goes by its key: the text itself names it so. */
export function blocksInWords(body: string, words: Words, language: string): string {
  const said = (label: string) => (language === "en" ? low(label) : label);
  const about = (text: string) =>
    text
      .split(",")
      .map((key) => {
        if (isOne<CookieCategory>(cookieCategories, key)) return said(words.cookies(`category.${key}`));
        if (isOne<VendorRole>(vendorRoles, key)) return said(words.vendors(`roleShort.${key}`));
        return key;
      })
      .join(", ");
  return [...body.matchAll(/^::([a-z]+)(?:\{(?:key|category|role)=([^\s}]+)[^}]*\})?\s*$/gm)]
    .flatMap(([, name = "", of = ""]) =>
      isOne(names, name) ? words.policies(`block.${name}`, { of: about(of).replaceAll("-", "\u2011") }) : [],
    )
    .join(", ");
}
