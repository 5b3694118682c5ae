import type { Metadata } from "next";
import { getLanguage, translator } from "@/components/i18n/translator";
import { VisitorSheet } from "@/components/page/visitor-sheet";
import { PublicFiguresTable } from "@/components/requests/figures/public-figures-table";
import { LanguageLink } from "@/components/requests/visitors/language-link";
import type { Query } from "@/components/table/address";
import { GetFigures } from "@/contracts/request-figures";
import { visitor } from "@/server/platform/actor";
import { getPublicFigures } from "@/server/requests/figures/published/service";
import { orNotFound } from "../../../or-not-found";

type Props = { params: Promise<{ site: string }>; searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: translator(await getLanguage(), "rights")("figures.title") } };
}

/** Finished years, where the controller wants them to be seen. */
export default async function PublicFiguresPage({ params, searchParams }: Props) {
  const [{ site }, query, language] = [await params, await searchParams, await getLanguage()];
  const t = translator(language, "rights");
  const { controllerName, year, years, rows } = await orNotFound(
    getPublicFigures(visitor, site, GetFigures.parse(query)),
  );
  const at = (one: number, words = language) => `/rights/${site}/figures?year=${one}&language=${words}`;
  const other = language === "en" ? "de" : "en";
  return (
    <VisitorSheet
      language={language}
      from={controllerName}
      title={year ? `${t("figures.title")} ${year}` : t("figures.title")}
      beside={<LanguageLink language={language} href={at(year ?? 0, other)} />}
    >
      <p className="intro mb-8">{t("figures.lead", { controller: controllerName })}</p>
      {year ? <PublicFiguresTable rows={rows} language={language} /> : <p>{t("figures.none")}</p>}
      <p className="small soft after">{translator(language, "requests")("figures.definition")}</p>
      {years.length > 1 ? (
        <nav aria-label={t("figures.years")} className="mt-6 flex gap-4">
          {years.map((one) => (
            <a key={one} href={at(one)} aria-current={one === year ? "page" : undefined}>
              {one}
            </a>
          ))}
        </nav>
      ) : null}
      <p className="mt-6">
        <a href={`/rights/${site}?language=${language}`}>{t("figures.back")}</a>
      </p>
    </VisitorSheet>
  );
}
