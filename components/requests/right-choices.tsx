import { translator } from "@/components/i18n/translator";
import { requestRights } from "@/contracts/requests";
import type { Language } from "@/messages";

type Props = { language: Language; value?: string; error?: string };

/** Each right with what it is, in one line. */
export function RightChoices({ language, value, error }: Props) {
  const t = translator(language, "rights");
  return (
    <fieldset className="field" id="right" tabIndex={-1} aria-describedby={error ? "right-error" : undefined}>
      <legend className="label">{t("rightLegend")}</legend>
      {requestRights.map((right) => (
        <label className="choice" key={right}>
          <input type="radio" name="right" value={right} defaultChecked={right === value} required />
          <span>{t(`right.${right}`)}</span>
          <small>{t(`line.${right}`)}</small>
        </label>
      ))}
      {error ? (
        <p className="mark late error" id="right-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
