import type { Metadata } from "next";
import { getLanguage, translator } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { LanguageLink } from "@/components/requests/visitors/language-link";
import { OtherWays } from "@/components/requests/visitors/other-ways";
import { RightsForm } from "@/components/requests/visitors/rights-form";
import { visitor } from "@/server/platform/actor";
import { createChallenge } from "@/server/requests/arrivals/challenges/service";
import { getAddressee } from "@/server/requests/arrivals/service";
import { orNotFound } from "../../or-not-found";
import { findDraft } from "../drafts";

type Props = { params: Promise<{ site: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await getLanguage(), "rights");
  const { siteName } = await orNotFound(getAddressee(visitor, (await params).site));
  const title = t("pageTitle", { site: siteName });
  return { title: { absolute: (await findDraft()) ? t("errorTitle", { title }) : title } };
}

export default async function RightsPage({ params }: Props) {
  const [{ site }, language] = [await params, await getLanguage()];
  const t = translator(language, "rights");
  const addressee = await orNotFound(getAddressee(visitor, site));
  const draft = await findDraft();
  const challenge = await createChallenge(visitor, site, draft?.refusal === "again");
  const switchHref = `/rights/${site}?language=${language === "en" ? "de" : "en"}`;
  return (
    <VisitorSheet
      language={language}
      from={addressee.name}
      title={t("title")}
      beside={<LanguageLink language={language} href={switchHref} />}
    >
      <p className="intro mb-8">{t("intro", { controller: addressee.name })}</p>
      <RightsForm site={site} language={language} challenge={challenge} draft={draft} />
      <script src="/challenge.js" defer />
      <OtherWays addressee={addressee} language={language} />
    </VisitorSheet>
  );
}
