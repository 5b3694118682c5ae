import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { PrintButton } from "@/components/ui/print-button";
import { csvAddress } from "./question";

/** The figures elsewhere: on a wall, as a file, on paper. */
export async function StatisticActs({ site, query }: { site: string; query: Query }) {
  const t = await getT("statistics");
  return (
    <>
      <ButtonLink href={`/consent/wall?site=${site}`}>{t("wall")}</ButtonLink>
      <ButtonLink href={csvAddress(query, "rates")} download>
        {t("csv")}
      </ButtonLink>
      <PrintButton>{t("print")}</PrintButton>
    </>
  );
}
