import { getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { Table } from "@/components/table/table";
import { Under } from "@/components/table/under";
import type { BannerDesk } from "@/contracts/banner-review";
import { versionColumns } from "./version-columns";

/** Every banner that this site has had or was proposed, the newest first. */
export async function Versions({ desk }: { desk: BannerDesk }) {
  const t = await getT("banners");
  const rows = desk.versions.toSorted((a, b) => b.number - a.number);
  return (
    <Section title={t("versions.title")} id="versions" lead={t(rows.length > 0 ? "versions.lead" : "versions.none")}>
      {rows.length > 0 ? (
        <div className="mt-4">
          <Table
            caption={t("versions.title")}
            columns={await versionColumns(desk.siteKey)}
            rows={rows}
            rowKey={({ number }) => String(number)}
            rowHref={({ number }) => `/consent/banners/${desk.siteKey}/${number}`}
          />
          <Under keys={["move", "open", "all"]}>{null}</Under>
        </div>
      ) : null}
    </Section>
  );
}
