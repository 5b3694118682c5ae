import { Can } from "@/components/access/can";
import { formatDate, formatNumber } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { Checks } from "@/contracts/statistics";

/** Counters against records for the officer, banners against answers and page views for all who read figures. */
export async function CheckNotes({ site, checks }: { site: string; checks: Checks }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { records, compared, gaps, pageViews } = checks;
  const number = (value: number) => formatNumber(value, language);
  const day = (value: string) => formatDate(value, language, { weekday: "short", month: "short" });
  return (
    <Section title={t("checks.title")} id="checks">
      {records?.length === 0 && compared ? (
        <Note state="proven" title={t("checks.agree")} apart>
          {t("checks.agreeText", { records: number(compared.records), counters: number(compared.counters) })}
        </Note>
      ) : null}
      {records && records.length > 0 ? (
        <Note state="late" title={t("checks.disagree")} apart>
          <ul>
            {records.slice(0, 10).map((row) => (
              <li key={`${row.day} ${row.banner}`}>
                {t("checks.disagreeText", {
                  ...{ day: day(row.day), banner: row.banner },
                  ...{ records: number(row.records), counters: number(row.counters) },
                })}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {gaps.length > 0 ? (
        <Note state="late" title={t("checks.gaps")} apart>
          <ul>
            {gaps.slice(-10).map(({ reason, counted, expected, ...gap }) => (
              <li key={`${gap.day} ${reason}`}>
                {t(`checks.gap.${reason}`, { day: day(gap.day), counted: number(counted), expected: number(expected) })}
              </li>
            ))}
          </ul>
        </Note>
      ) : (
        <Note state="done" title={t("checks.quiet")} apart>
          {t("checks.quietText", { views: pageViews ? "yes" : "no" })}
        </Note>
      )}
      {pageViews ? (
        <p className="definition">
          {t("checks.views", {
            ...pageViews,
            counted: number(pageViews.counted),
            reported: number(pageViews.reported),
          })}
        </p>
      ) : null}
      <Can permission="consent:report">
        <div className="acts">
          <ButtonLink href={`/consent/page-views/${site}`}>{t("checks.report")}</ButtonLink>
        </div>
      </Can>
    </Section>
  );
}
