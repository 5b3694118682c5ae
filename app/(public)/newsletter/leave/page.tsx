import type { Metadata } from "next";
import { getLanguage, getT } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import type { Query } from "@/components/table/address";
import { Language } from "@/contracts/fields";
import { leavingOutcomes } from "@/contracts/newsletter";
import { translator } from "@/messages/translator";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

export default async function LeftPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const language = Language.safeParse(query.language).data ?? (await getLanguage());
  const outcome = leavingOutcomes.find((known) => known === query.outcome) ?? "unknown";
  const t = translator(language, "newsletter");
  return (
    <VisitorSheet language={language} beside={t("title")} title={t(`leave.${outcome}`)}>
      <p className="intro">{t(`leave.${outcome}Why`)}</p>
    </VisitorSheet>
  );
}
