import { Can } from "@/components/access/can";
import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { csvAddress } from "./period";

/** From the figures to what they come from: the banner, its installation, one person's record; and the file. */
export async function RateActs({ site, query }: { site: string; query: Query }) {
  const t = await getT("consent");
  return (
    <>
      <Can permission="consent:banners">
        <ButtonLink href={`/consent/banners/${site}`}>{t("banner")}</ButtonLink>
      </Can>
      <Can permission="consent:edit">
        <ButtonLink href={`/consent/installation/${site}`}>{t("installation")}</ButtonLink>
      </Can>
      <Can permission="consent:records">
        <ButtonLink href="/consent/records">{t("records")}</ButtonLink>
      </Can>
      <ButtonLink href={csvAddress(query)} download>
        {t("csv")}
      </ButtonLink>
    </>
  );
}
