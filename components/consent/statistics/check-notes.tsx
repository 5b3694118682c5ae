import { Can } from "@/components/access/can";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { Query } from "@/components/table/address";
import { ButtonLink } from "@/components/ui/button-link";
import { Note } from "@/components/ui/note";
import type { Checks } from "@/contracts/statistics";
import { formatDate, formatNumber } from "@/messages/format";
import { recordsAddress } from "./question";

type Props = { site: string; query: Query; checks: Checks };

/** Banners against answers and page views; counters against records are a page of the officer's. */
export async function CheckNotes({ site, query, checks }: Props) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { gaps, pageViews } = checks;
  const number = (value: number) => formatNumber(value, language);
  const day = (value: string) => formatDate(value, language, { weekday: "short", month: "short" });
  return (
    <Section title={t("checks.title")} id="checks">
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
      <div className="acts">
        <Can permission="consent:records">
          <ButtonLink href={recordsAddress(site, query)}>{t("records.act")}</ButtonLink>
        </Can>
        <Can permission="consent:report">
          <ButtonLink href={`/consent/page-views/${site}`}>{t("checks.report")}</ButtonLink>
        </Can>
      </div>
    </Section>
  );
}
