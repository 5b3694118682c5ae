import type { Metadata } from "next";
import { getLanguage, getT } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import type { Query } from "@/components/table/address";
import { Language } from "@/contracts/fields";
import { translator } from "@/messages/translator";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

/** The same for every address. */
export default async function ThanksPage({ searchParams }: { searchParams: Promise<Query> }) {
  const language = Language.safeParse((await searchParams).language).data ?? (await getLanguage());
  const t = translator(language, "newsletter");
  return (
    <VisitorSheet language={language} beside={t("title")} title={t("thanks.title")}>
      <p className="intro">{t("thanks.what")}</p>
      <p className="small soft mt-6">{t("thanks.none")}</p>
    </VisitorSheet>
  );
}
