import { translator } from "@/components/i18n/translator";
import { requestRights } from "@/contracts/requests";
import type { Language } from "@/messages";

type Props = { language: Language; chosen?: string[]; error?: string };

/** Each right with what it is, in one line. */
export function RightChoices({ language, chosen = [], error }: Props) {
  const t = translator(language, "rights");
  return (
    <fieldset className="field" id="rights" tabIndex={-1} aria-describedby={error ? "rights-error" : undefined}>
      <legend className="label">{t("rightLegend")}</legend>
      <p className="hint">{t("rightHint")}</p>
      {requestRights.map((right) => (
        <label className="choice" key={right}>
          <input type="checkbox" name="rights" value={right} defaultChecked={chosen.includes(right)} />
          <span>{t(`right.${right}`)}</span>
          <small>{t(`line.${right}`)}</small>
        </label>
      ))}
      {error ? (
        <p className="mark late error" id="rights-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
