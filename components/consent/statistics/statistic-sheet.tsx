import { Hatch } from "@/components/charts/hatch";
import { getT } from "@/components/i18n/translator";
import type { Query } from "@/components/table/address";
import { Note } from "@/components/ui/note";
import type { Versions } from "@/contracts/arms";
import type { Checks, GroupRates, SavedView, Statistics } from "@/contracts/statistics";
import { AnswerTables } from "./answer-tables";
import { AnswerTimes } from "./answer-times";
import { CheckNotes } from "./check-notes";
import { Funnel } from "./funnel";
import { GroupTable } from "./group-table";
import { MetricTable } from "./metric-table";
import { Narrowed } from "./narrowed";
import { OverTime } from "./over-time";
import { SavedViews } from "./saved-views";
import { Sheets } from "./sheets";
import { Trial } from "./trial";
import { VersionTable } from "./version-table";

type Props = {
  query: Query;
  figures: Statistics;
  groups: GroupRates;
  compared: Versions;
  checked: Checks;
  saved: SavedView[];
};

/** All figures of a site in the order of the questions: how many, since when, which, for what, who, and can it be. */
export async function StatisticSheet({ query, figures, groups, compared, checked, saved }: Props) {
  const t = await getT("statistics");
  const site = figures.site.key;
  return (
    <>
      <Hatch />
      {figures.demo ? (
        <Note state="unknown" title={t("demo.title")} apart>
          {t("demo.text")}
        </Note>
      ) : null}
      <Narrowed figures={figures} />
      <Funnel figures={figures} />
      <OverTime figures={figures} />
      <MetricTable figures={figures} />
      <AnswerTables figures={figures} />
      <AnswerTimes times={figures.times} />
      <GroupTable groups={groups} query={query} />
      <VersionTable site={site} versions={compared.versions} />
      {compared.trial ? <Trial trial={compared.trial} /> : null}
      <CheckNotes site={site} query={query} checks={checked} />
      <SavedViews views={saved} query={query} />
      <Sheets query={query} />
    </>
  );
}
