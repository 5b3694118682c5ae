import { Difference } from "@/components/charts/difference";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Column } from "@/components/table/column";
import { Table } from "@/components/table/table";
import type { Arm, Versions } from "@/contracts/arms";
import { formatNumber, formatPercent } from "@/messages/format";
import { Definition } from "./definition";
import { formatPoints, formatShare } from "./format-rate";
import { TrialVerdict } from "./trial-verdict";
import { versionName } from "./version-name";

/** The variants of one banner beside each other, and what may be said of them by now. */
export async function Trial({ trial }: { trial: NonNullable<Versions["trial"]> }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { arms, planned, against } = trial.arms;
  const [first] = arms;
  if (!first) return null;
  const columns: Column<Arm>[] = [
    { key: "variant", label: t("trial.variant"), width: 24, render: ({ key }) => key },
    { key: "shown", label: t("trial.shown"), numeric: true, render: ({ shown }) => formatNumber(shown, language) },
    {
      key: "planned",
      label: t("trial.planned"),
      numeric: true,
      render: ({ shown }) => formatPercent(Math.min(1, shown / planned), language, 0),
    },
    { key: "accept", label: t("trial.accept"), numeric: true, render: ({ accept }) => formatShare(accept, language) },
    { key: "optIn", label: t("trial.optIn"), numeric: true, render: ({ optIn }) => formatShare(optIn, language) },
    {
      key: "later",
      label: t("trial.refusedLater"),
      numeric: true,
      secondary: true,
      render: ({ refusedLater }) => formatShare(refusedLater, language),
    },
  ];
  const decided = against.filter(({ difference }) => difference.verdict !== "too_few");
  return (
    <Section title={t("trial.title", { version: versionName(t, trial.banner) })} id="trial">
      <TrialVerdict trial={trial} />
      <Table caption={t("trial.caption")} columns={columns} rows={arms} rowKey={({ key }) => key} />
      {decided.length > 0 ? (
        <Difference
          label={t("trial.axis", { first: first.key })}
          format={(points) => formatPoints(points, language)}
          rows={decided.map(({ key, difference: { difference, interval } }) => ({
            ...{ key, label: `${key} ${formatPoints(difference, language)}`, value: difference },
            ...interval,
          }))}
        />
      ) : null}
      <Definition>{t("trial.definition", { planned: formatNumber(planned, language), arms: arms.length })}</Definition>
    </Section>
  );
}
