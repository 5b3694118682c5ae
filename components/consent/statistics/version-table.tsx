import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import { Note } from "@/components/ui/note";
import { PageLink } from "@/components/ui/page-link";
import type { VersionFigures } from "@/contracts/arms";
import { formatDate, formatNumber } from "@/messages/format";
import { Definition } from "./definition";
import { formatPoints, formatShare } from "./format-rate";
import { versionName } from "./version-name";

/** Each banner over its whole life, and a warning where more consent came with harder refusal. */
export async function VersionTable({ site, versions }: { site: string; versions: VersionFigures[] }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const day = (value: string) => formatDate(value, language, { weekday: "none", month: "short" });
  const columns: Column<VersionFigures>[] = [
    {
      key: "banner",
      label: t("versions.banner"),
      width: 24,
      render: ({ number }) =>
        number > 0 ? (
          <PageLink href={`/consent/banners/${site}/${number}`}>{versionName(t, number)}</PageLink>
        ) : (
          versionName(t, number)
        ),
    },
    {
      key: "span",
      label: t("versions.span"),
      render: ({ span }) => t("filters.range", { from: day(span.from), to: day(span.to) }),
    },
    {
      key: "shown",
      label: t("versions.shown"),
      numeric: true,
      render: ({ tally }) => formatNumber(tally.shown, language),
    },
    {
      key: "accept",
      label: t("versions.accept"),
      numeric: true,
      render: ({ accept }) => formatShare(accept, language),
    },
    { key: "optIn", label: t("versions.optIn"), numeric: true, render: ({ optIn }) => formatShare(optIn, language) },
    {
      key: "change",
      label: t("versions.change"),
      render: ({ change }) => {
        if (!change) return "—";
        if (change.verdict !== "differs") return <span className="faint">{t(`rates.${change.verdict}`)}</span>;
        return t("rates.differs", { points: formatPoints(change.difference, language) });
      },
    },
  ];
  const harder = versions.filter(({ change }) => change?.harder);
  return (
    <Section title={t("versions.title")} id="versions">
      {harder.map(({ number }) => (
        <Note key={number} state="soon" title={t("versions.harder")} apart>
          {t("versions.harderText", { version: versionName(t, number) })}
        </Note>
      ))}
      <Table caption={t("versions.caption")} columns={columns} rows={versions} rowKey={({ number }) => `${number}`} />
      <Definition>{t("versions.definition")}</Definition>
    </Section>
  );
}
