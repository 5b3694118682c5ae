import { getLanguage, getT } from "@/components/i18n/translator";
import { PageLink } from "@/components/ui/page-link";
import type { Metric, Statistics } from "@/contracts/statistics";
import { formatNumber } from "@/messages/format";
import { formatShare } from "./format-rate";
import { OverTime } from "./over-time";

const metricOf = ({ metrics }: Statistics, key: Metric["key"]) => metrics.find((metric) => metric.key === key);

/** Few numbers, large enough to be read from across a room, and the curve of four weeks. */
export async function Wall({ today, month }: { today: Statistics; month: Statistics }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const share = (figures: Statistics, key: Metric["key"]) => {
    const metric = metricOf(figures, key);
    return metric ? formatShare(metric, language) : "—";
  };
  const columns = [
    { title: t("wallPage.now"), figures: today },
    { title: t("wallPage.days"), figures: month },
  ];
  return (
    <>
      <header>
        <h1>{t("wallPage.title", { site: month.site.name })}</h1>
        <p className="faint">
          {t("wallPage.live")}. <PageLink href={`/consent?site=${month.site.key}`}>{t("wallPage.leave")}</PageLink>
        </p>
      </header>
      <div className="pair">
        {columns.map(({ title, figures }) => (
          <section key={title}>
            <h2>{title}</h2>
            <dl>
              <dt>{t("wallPage.optIn")}</dt>
              <dd>{share(figures, "optInRate")}</dd>
              <dt>{t("wallPage.accept")}</dt>
              <dd>{share(figures, "acceptRate")}</dd>
              <dt>{t("wallPage.shown")}</dt>
              <dd className="count">{formatNumber(figures.tally.shown, language)}</dd>
              <dt>{t("wallPage.answered")}</dt>
              <dd className="count">{formatNumber(metricOf(figures, "interactionRate")?.part ?? 0, language)}</dd>
            </dl>
          </section>
        ))}
      </div>
      <OverTime figures={month} />
    </>
  );
}
