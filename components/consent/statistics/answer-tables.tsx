import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { AnswerRate, Statistics } from "@/contracts/statistics";
import { formatNumber } from "@/messages/format";
import { BarTable } from "./bar-table";
import { bold, Definition } from "./definition";
import { formatInterval, formatShare } from "./format-rate";

type Props = { title: string; caption: string; first: string; rows: AnswerRate[]; children: React.ReactNode };

async function AnswerTable({ title, caption, first, rows, children }: Props) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const hasBefore = rows.some(({ before }) => before !== null);
  return (
    <Section title={title}>
      <BarTable
        caption={caption}
        first={first}
        bar={t("answers.share")}
        rows={rows}
        rowKey={({ key }) => key}
        name={({ name }) => name[language]}
        share={({ share }) => (share === null ? null : { share, look: "yes", rest: true })}
        nothing={t("answers.nobody")}
        columns={[
          { label: t("answers.granted"), secondary: true, render: ({ part }) => formatNumber(part, language) },
          { label: t("answers.decided"), secondary: true, render: ({ whole }) => formatNumber(whole, language) },
          { label: t("answers.rate"), render: (rate) => formatShare(rate, language) },
          {
            label: t("answers.interval"),
            render: ({ interval }) => <span className="nowrap">{formatInterval(interval, language)}</span>,
          },
          ...(hasBefore
            ? [
                {
                  label: t("answers.before"),
                  secondary: true,
                  render: ({ before }: AnswerRate) => (before ? formatShare(before, language) : "—"),
                },
              ]
            : []),
        ]}
      />
      <Definition>{children}</Definition>
    </Section>
  );
}

/** By purpose, and by service where somebody answered for one apart. */
export async function AnswerTables({ figures }: { figures: Statistics }) {
  const t = await getT("statistics");
  const { purposes, services } = figures;
  return (
    <>
      <AnswerTable
        title={t("answers.purposes")}
        caption={t("answers.caption")}
        first={t("answers.purpose")}
        rows={purposes}
      >
        {t.rich("answers.definition", bold)}
      </AnswerTable>
      {services.length > 0 ? (
        <AnswerTable
          title={t("answers.services")}
          caption={t("answers.captionServices")}
          first={t("answers.service")}
          rows={services}
        >
          {t("answers.definitionServices")}
        </AnswerTable>
      ) : null}
    </>
  );
}
