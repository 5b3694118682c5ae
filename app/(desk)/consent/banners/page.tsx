import type { Metadata } from "next";
import { Can } from "@/components/access/can";
import { siteColumns } from "@/components/consent/banners/site-columns";
import { getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Head } from "@/components/page/head";
import { Trail } from "@/components/page/trail";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import { ButtonLink } from "@/components/ui/button-link";
import { getCaller, requireActor } from "@/server/caller";
import { may } from "@/server/platform/authorize";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await getT("banners"))("title") });

export default async function BannersPage() {
  const [t, consent, caller] = [await getT("banners"), await getT("consent"), await getCaller()];
  const rows = await caller.consent.bannerSites();
  const editable = may(await requireActor(), "consent:edit");
  const add = (
    <Can permission="sites:edit">
      <ButtonLink href="/sites/new" look="primary">
        {t("empty.add")}
      </ButtonLink>
    </Can>
  );
  return (
    <>
      <Trail steps={[{ href: "/consent", label: consent("title") }, { label: t("title") }]} />
      <Head title={t("title")} lead={t("lead")} />
      {rows.length === 0 ? (
        <Empty title={t("empty.title")} acts={add}>
          {t("empty.why")}
        </Empty>
      ) : (
        <>
          <Table
            caption={t("title")}
            columns={await siteColumns()}
            rows={rows}
            rowKey={({ siteKey }) => siteKey}
            rowHref={({ siteKey }) => `/consent/banners/${siteKey}`}
            rowEdit={({ siteKey }) => (editable ? `/consent/banners/${siteKey}/edit` : undefined)}
          />
          <Under keys={editable ? ["move", "open", "edit", "all"] : ["move", "open", "all"]}>{null}</Under>
        </>
      )}
    </>
  );
}
