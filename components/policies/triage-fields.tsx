"use client";
import { useTranslations } from "use-intl";
import { type Duty, duties, type Triaged } from "@/contracts/policy-triage";

export type Draft = { duty: Duty; reason: string };

type Props = { triage: Triaged[]; drafts: Record<string, Draft>; change: (changeClass: string, draft: Draft) => void };

/** What each class of change asks for, as the rules propose it; legal decides, and says why. */
export function TriageFields({ triage, drafts, change }: Props) {
  const t = useTranslations("policies");
  return triage.map(({ changeClass, proposed, records }) => {
    const draft = drafts[changeClass] ?? { duty: proposed, reason: "" };
    return (
      <fieldset key={changeClass} className="field">
        <legend className="label">{t(`triage.class.${changeClass}`)}</legend>
        <p className="small soft">
          {records.join(", ")}. {t("triage.proposed", { duty: t(`triage.duty.${proposed}`) })}{" "}
          {t(`triage.source.${changeClass}`)}
        </p>
        <label className="small" htmlFor={`duty-${changeClass}`}>
          {t("triage.what")}
        </label>
        <select
          id={`duty-${changeClass}`}
          value={draft.duty}
          onChange={({ target }) => change(changeClass, { ...draft, duty: target.value as Duty })}
        >
          {duties.map((duty) => (
            <option key={duty} value={duty}>
              {t(`triage.duty.${duty}`)}
            </option>
          ))}
        </select>
        <label className="small" htmlFor={`reason-${changeClass}`}>
          {t("triage.why")}
        </label>
        <input
          id={`reason-${changeClass}`}
          value={draft.reason}
          maxLength={1000}
          autoComplete="off"
          onChange={({ target }) => change(changeClass, { ...draft, reason: target.value })}
        />
      </fieldset>
    );
  });
}
