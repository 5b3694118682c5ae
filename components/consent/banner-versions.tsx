import { formatDateTime } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import { Hash } from "@/components/ui/hash";
import type { BannerVersion } from "@/contracts/consent";

type Props = { site: string; versions: BannerVersion[] };

export async function BannerVersions({ site, versions }: Props) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const columns: Column<BannerVersion>[] = [
    {
      key: "number",
      label: t("banners.number"),
      width: 15,
      render: ({ number }) => t("banners.versionOf", { number }),
    },
    {
      key: "published",
      label: t("banners.published"),
      render: ({ publishedAt }) => formatDateTime(publishedAt, language, { weekday: "short" }),
    },
    {
      key: "notice",
      label: t("banners.notice"),
      render: ({ notice }) => <a href={`/notices/${site}/${notice}`}>{t("banners.versionOf", { number: notice })}</a>,
    },
    {
      key: "config",
      label: t("banners.config"),
      render: ({ number }) => <a href={`/api/v1/sites/${site}/banner?version=${number}`}>{t("banners.open")}</a>,
    },
    {
      key: "hash",
      label: t("banners.hash"),
      secondary: true,
      render: ({ sha256 }) => <Hash value={sha256} bytes={8} />,
    },
  ];
  return (
    <Section title={t("banners.title")} lead={t("banners.lead")} id="banners">
      <div className="mt-4">
        <Table caption={t("banners.title")} columns={columns} rows={versions} rowKey={(row) => String(row.number)} />
      </div>
    </Section>
  );
}
