import { Histogram } from "@/components/charts/histogram";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { Statistics } from "@/contracts/statistics";
import { formatNumber } from "@/messages/format";
import { Definition } from "./definition";

type Time = Statistics["times"][number];

export async function AnswerTimes({ times }: { times: Time[] }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  if (times.every(({ accepted, refused, chosen }) => accepted + refused + chosen === 0)) return null;
  const number = (value: number) => formatNumber(value, language);
  const columns: Column<Time>[] = [
    { key: "time", label: t("times.time"), width: 24, render: ({ time }) => t(`times.seconds.${time}`) },
    ...(["accepted", "refused", "chosen"] as const).map(
      (key): Column<Time> => ({ key, label: t(`times.${key}`), numeric: true, render: (row) => number(row[key]) }),
    ),
  ];
  return (
    <Section title={t("times.title")} id="times">
      <figure className="chart">
        <Histogram
          label={t("times.label")}
          buckets={times.map(({ time, accepted, refused, chosen }) => ({
            label: t(`times.seconds.${time}`),
            total: number(accepted + refused + chosen),
            parts: [accepted, refused, chosen],
          }))}
        />
        <figcaption>
          <Definition>{t("times.definition")}</Definition>
          <details>
            <summary className="more">{t("times.table")}</summary>
            <div className="mt-4">
              <Table caption={t("times.caption")} columns={columns} rows={times} rowKey={({ time }) => time} />
            </div>
          </details>
        </figcaption>
      </figure>
    </Section>
  );
}
