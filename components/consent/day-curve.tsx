import { Curve } from "@/components/charts/curve";
import { formatDate, formatPercent } from "@/components/i18n/format";
import { getLanguage, getT } from "@/components/i18n/translator";
import type { PurposeRate, Rates } from "@/contracts/consent";
import { shareOf } from "./share";

/** One purpose over the days of the period. */
export async function DayCurve({ days, purpose }: { days: Rates["days"]; purpose: PurposeRate }) {
  const [t, language] = [await getT("consent"), await getLanguage()];
  const points = days.map(({ day, purposes }) => {
    const found = purposes.find((one) => one.purpose === purpose.purpose);
    return { day, share: found ? shareOf(found) : null };
  });
  const decided = points.filter((point): point is { day: string; share: number } => point.share !== null);
  const last = decided.at(-1);
  if (!last) return null;
  const shares = decided.map((point) => point.share);
  const name = purpose.name[language];
  const percent = (share: number) => formatPercent(share, language);
  const short = (day: string | undefined) =>
    day ? formatDate(day, language, { weekday: "none", month: "short", year: false }) : "";
  return (
    <figure className="chart" id={`day-${purpose.purpose}`}>
      <h3>{name}</h3>
      <Curve
        values={points.map((point) => point.share)}
        from={short(points[0]?.day)}
        to={short(points.at(-1)?.day)}
        end={percent(last.share)}
        label={t("days.curve", {
          purpose: name,
          share: percent(last.share),
          day: formatDate(last.day, language),
          least: percent(Math.min(...shares)),
          most: percent(Math.max(...shares)),
        })}
      />
    </figure>
  );
}
