import type { Metadata } from "next";
import { EvidenceFilters } from "@/components/evidence/evidence-filters";
import { EvidenceTable } from "@/components/evidence/evidence-table";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { type Query, withQuery } from "@/components/table/address";
import { Pages } from "@/components/table/pages";
import { Under } from "@/components/table/under";
import { ButtonLink } from "@/components/ui/button-link";
import { ListEvidence } from "@/contracts/evidence";
import { getCaller, requireActor } from "@/server/caller";
import { permissionsOf } from "@/server/platform/authorize";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("evidence"))("title") });

export default async function EvidencePage({ searchParams }: { searchParams: Promise<Query> }) {
  const [t, query, caller] = [await getT("evidence"), await searchParams, await getCaller()];
  const input = ListEvidence.parse(query);
  const [page, streams] = await Promise.all([caller.evidence.list(input), caller.evidence.streams()]);
  const filtered = Boolean(input.stream || input.day || input.about) || page.page > 1;
  const acts = (
    <>
      <ButtonLink href={withQuery("/evidence/csv", query, {})} download>
        {t("csv")}
      </ButtonLink>
      <ButtonLink href="/evidence/verification" look="primary">
        {t("verify")}
      </ButtonLink>
    </>
  );
  return (
    <>
      <Head title={t("title")} lead={t("lead")} acts={acts} />
      <EvidenceFilters input={input} query={query} streams={streams} total={page.total} />
      {page.rows.length > 0 ? (
        <>
          <EvidenceTable rows={page.rows} held={permissionsOf(await requireActor())} />
          <Under keys={["move", "open", "all"]}>
            <Pages path="/evidence" query={query} {...page} />
          </Under>
        </>
      ) : (
        <Empty title={t(filtered ? "nothing" : "empty")}>{t(filtered ? "nothingWhy" : "emptyWhy")}</Empty>
      )}
    </>
  );
}
