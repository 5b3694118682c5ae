import type { Metadata } from "next";
import { getLanguage, getT } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import type { Query } from "@/components/table/address";
import { Language } from "@/contracts/fields";
import { confirmationOutcomes } from "@/contracts/newsletter";
import { translator } from "@/messages/translator";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("newsletter"))("title") });

export default async function ConfirmedPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const language = Language.safeParse(query.language).data ?? (await getLanguage());
  const outcome = confirmationOutcomes.find((known) => known === query.outcome) ?? "unknown";
  const t = translator(language, "newsletter");
  return (
    <VisitorSheet language={language} beside={t("title")} title={t(`confirm.${outcome}`)}>
      <p className="intro">{t(`confirm.${outcome}Why`)}</p>
    </VisitorSheet>
  );
}
