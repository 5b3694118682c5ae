import { translator } from "@/components/i18n/translator";
import type { Language } from "@/messages";

/** The same page in the other language: the address chooses, no cookie. */
export function LanguageLink({ language, href }: { language: Language; href: string }) {
  const other = language === "en" ? "de" : "en";
  return (
    <a href={href} hrefLang={other} lang={other}>
      {translator(language, "rights")("switch")}
    </a>
  );
}
