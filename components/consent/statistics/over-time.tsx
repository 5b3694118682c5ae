import { Curve } from "@/components/charts/curve";
import { niceRange } from "@/components/charts/line-path";
import { getLanguage, getT } from "@/components/i18n/translator";
import { Section } from "@/components/page/section";
import type { CurvePoint, Statistics } from "@/contracts/statistics";
import { formatDate, formatNumber, formatPercent } from "@/messages/format";
import { bold } from "./definition";
import { formatInterval, formatShare } from "./format-rate";
import { MarkerList } from "./marker-list";
import { PointTable } from "./point-table";

/** About six words under the axis, the first and the last among them; every second leaves on a phone. */
function wordsOf(points: CurvePoint[], say: (point: CurvePoint) => string) {
  const last = points.length - 1;
  const parts = Math.min(6, last);
  if (parts < 1) return points.map((point, at) => ({ at, text: say(point) }));
  return Array.from({ length: parts + 1 }, (_, n) => {
    const at = Math.round((n * last) / parts);
    return { at, text: say(points[at] as CurvePoint), sparse: n % 2 === 1 || (n !== 0 && n !== parts) };
  });
}

/** The two rival rates over time, broken where something changed. */
export async function OverTime({ figures }: { figures: Statistics }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { curve, metrics, markers, tally } = figures;
  const { points, unit } = curve;
  const last = points.at(-1);
  if (!last || tally.shown === 0) return null;
  const short = (day: string) => formatDate(day, language, { weekday: "none", month: "short", year: false });
  const say = (point: CurvePoint) => (point.hour === null ? short(point.from) : `${point.hour}:00`);
  const rate = (key: "acceptRate" | "optInRate") => metrics.find((metric) => metric.key === key);
  const [accept, optIn] = [rate("acceptRate"), rate("optInRate")];
  const lineOf = (key: "accept" | "optIn") => ({
    label: t(`curve.${key}`),
    end: formatShare(points.findLast((point) => point[key].share !== null)?.[key] ?? { share: null }, language),
    values: points.map((point) => point[key].share),
    bands: points.map((point) => point[key].interval),
  });
  const series = [lineOf("accept"), lineOf("optIn")];
  const { low } = niceRange(series.flatMap((one) => one.values));
  const flags =
    unit === "hour"
      ? []
      : markers.map(({ letter, day }) => ({
          at: Math.max(
            0,
            points.findLastIndex((point) => point.from <= day),
          ),
          letter,
          href: `#marker-${letter}`,
          label: t("curve.marker", { letter }),
        }));
  const number = (value: number | undefined) => formatNumber(value ?? 0, language);
  const known = accept?.interval && optIn?.interval;
  return (
    <Section title={t("curve.title")} id="curve">
      <figure className="chart">
        <Curve
          series={series}
          words={wordsOf(points, say)}
          flags={flags}
          label={t("curve.label", {
            accept: series[0]?.end ?? "—",
            optIn: series[1]?.end ?? "—",
            to: formatDate(last.to, language),
          })}
        />
        <figcaption>
          <p className="definition">
            {known && accept && optIn
              ? t.rich("curve.definition", {
                  ...bold,
                  acceptPart: number(accept.part),
                  acceptWhole: number(accept.whole),
                  accept: formatShare(accept, language),
                  acceptInterval: formatInterval(accept.interval, language),
                  optInPart: number(optIn.part),
                  optInWhole: number(optIn.whole),
                  optIn: formatShare(optIn, language),
                  optInInterval: formatInterval(optIn.interval, language),
                })
              : t.rich("curve.definitionFew", bold)}{" "}
            {t("curve.bands", { unit })} {low > 0 ? t("curve.axis", { least: formatPercent(low, language, 0) }) : ""}
          </p>
          <MarkerList markers={markers} />
          <details>
            <summary className="more">{t("curve.table")}</summary>
            <PointTable points={points} />
          </details>
        </figcaption>
      </figure>
    </Section>
  );
}
