import { getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { LintFinding, LintRule, LintView } from "@/contracts/banner-review";

type Props = { rule: LintRule; findings: LintFinding[]; variants: number };

const shown = 4;

/** What was measured, and in which views; what is the same everywhere is said once. */
const byMeasure = (findings: LintFinding[]) =>
  [...new Set(findings.map(({ measured }) => measured))].map((measured) => ({
    measured,
    views: findings.filter((finding) => finding.measured === measured).map(({ view }) => view),
  }));
type Seen = ReturnType<typeof byMeasure>[number];

/** One rule that the banner breaks: what it is, why it matters, who says so, and where it was seen. */
export async function Finding({ rule, findings, variants }: Props) {
  const [t, lint] = [await getT("banners"), await getT("lint")];
  const place = ({ variant, language, screen, theme }: LintView) =>
    [
      variants > 1 ? variant : null,
      t(`language.${language}`),
      screen.replace("x", "\u00a0×\u00a0"),
      t(`theme.${theme}`),
    ]
      .filter(Boolean)
      .join(", ");
  const seen = ({ measured, views }: Seen) => (
    <li key={measured}>
      {measured}
      <span className="soft"> ({views.map(place).join("; ")})</span>
    </li>
  );
  const all = byMeasure(findings);
  const [first, rest] = [all.slice(0, shown), all.slice(shown)];
  return (
    <Note state="late" title={lint(`${rule}.title`)} apart>
      <p>{lint(`${rule}.reason`)}</p>
      <p className="small soft">{lint(`${rule}.source`)}</p>
      <ul className="small after">{first.map(seen)}</ul>
      {rest.length > 0 ? (
        <details>
          <summary className="more small">{t("report.more", { count: rest.length })}</summary>
          <ul className="small">{rest.map(seen)}</ul>
        </details>
      ) : null}
    </Note>
  );
}
