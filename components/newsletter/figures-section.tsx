import { getLanguage, getT } from "@/components/i18n/translator";
import { Empty } from "@/components/page/empty";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { NewsletterFigures } from "@/contracts/newsletter";
import { formatNumber, formatPercent } from "@/messages/format";

type Props = { figures: NewsletterFigures[]; linked: boolean };

/** Counts by list with their definitions; the list's name leads to its rows where these may be seen. */
export async function FiguresSection({ figures, linked }: Props) {
  const [t, language] = [await getT("newsletter"), await getLanguage()];
  const count = (key: "registered" | "mailed" | "confirmed" | "expired" | "left"): Column<NewsletterFigures> => ({
    key,
    label: t(`figures.${key}`),
    numeric: true,
    render: (row) => formatNumber(row[key], language),
  });
  const rate: Column<NewsletterFigures> = {
    key: "rate",
    label: t("figures.rate"),
    numeric: true,
    render: (row) => (row.registered > 0 ? formatPercent(row.confirmed / row.registered, language) : "—"),
  };
  if (figures.length === 0) return <Empty title={t("figures.empty")}>{t("figures.emptyWhy")}</Empty>;
  return (
    <Section title={t("figures.title")} id="figures">
      <Table
        caption={t("figures.caption")}
        showCaption
        columns={[
          { key: "list", label: t("figures.list"), render: (row) => row.name },
          count("registered"),
          count("mailed"),
          count("confirmed"),
          rate,
          count("expired"),
          count("left"),
        ]}
        rows={figures}
        rowKey={(row) => row.list}
        rowHref={(row) => (linked ? `/newsletter?list=${row.list}` : undefined)}
      />
      <p className="small soft mt-3 max-w-[72ch]">{t("figures.definition")}</p>
    </Section>
  );
}
