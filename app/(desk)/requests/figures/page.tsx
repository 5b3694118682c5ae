import type { Metadata } from "next";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { FiguresTable } from "@/components/requests/figures/figures-table";
import { FiguresYears } from "@/components/requests/figures/figures-years";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { GetFigures } from "@/contracts/request-figures";
import { getCaller } from "@/server/caller";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("requests"))("figures.title") });

export default async function RequestFiguresPage({ searchParams }: { searchParams: Promise<Query> }) {
  const [query, t, caller] = [await searchParams, await getT("requests"), await getCaller()];
  const { year, years, rows, canPrint } = await caller.requests.figures(GetFigures.parse(query));
  return (
    <>
      <Trail steps={[{ href: "/requests", label: t("title") }, { label: t("figures.title") }]} />
      <Head
        title={`${t("figures.title")} ${year}`}
        lead={t("figures.lead")}
        acts={
          <>
            {canPrint ? (
              <ButtonLink href={`/requests/figures/pdf?year=${year}`} download>
                {t("figures.pdf")}
              </ButtonLink>
            ) : null}
            <ButtonLink href={`/requests/figures/csv?year=${year}`} download>
              {t("figures.csv")}
            </ButtonLink>
          </>
        }
      />
      <FiguresYears years={years} year={year} />
      {rows.length > 0 ? <FiguresTable rows={rows} /> : <Empty title={t("figures.none")}>{t("figures.noneWhy")}</Empty>}
      <p className="small faint after">{t("figures.definition")}</p>
    </>
  );
}
