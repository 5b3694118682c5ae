import { getLanguage, getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { Versions } from "@/contracts/arms";
import { formatNumber } from "@/messages/format";
import { formatPoints } from "./format-rate";
import { versionName } from "./version-name";

const formatP = (p: number, say: (value: number) => string) => (p < 0.001 ? `< ${say(0.001)}` : `= ${say(p)}`);

/** A sentence a comparison: what may be concluded, or why nothing may be yet. */
export async function TrialVerdict({ trial }: { trial: NonNullable<Versions["trial"]> }) {
  const [t, language] = [await getT("statistics"), await getLanguage()];
  const { arms, planned, daysLeft, ratio, against } = trial.arms;
  const p = (value: number) => formatP(value, (number) => formatNumber(number, language, 3));
  const first = arms[0]?.key ?? "";
  if (ratio && !ratio.holds)
    return (
      <Note state="soon" title={t("trial.ratio")} apart>
        {t("trial.ratioText", { p: p(ratio.p) })}
      </Note>
    );
  const few = against.some(({ difference }) => difference.verdict === "too_few");
  const least = Math.min(...arms.map(({ shown }) => shown));
  return (
    <>
      {few ? (
        <Note state="unknown" title={t("trial.few")} apart>
          {t("trial.fewText", {
            least: formatNumber(least, language),
            planned: formatNumber(planned, language),
            days: daysLeft ?? 0,
          })}
        </Note>
      ) : null}
      {against.map(({ key, difference: { verdict, difference, interval, p: value }, harder }) => {
        const said = {
          ...{ variant: key, first, points: formatPoints(difference, language), p: p(value) },
          ...{ low: formatPoints(interval.low, language), high: formatPoints(interval.high, language) },
        };
        if (verdict === "too_few") return null;
        return (
          <Note key={key} state="done" title={t(`trial.${verdict}`, said)} apart>
            {t(`trial.${verdict}Text`, said)}
            {harder ? ` ${t("versions.harderText", { version: `${versionName(t, trial.banner)}, ${key}` })}` : null}
          </Note>
        );
      })}
    </>
  );
}
