import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import type { Review } from "@/contracts/policies";
import { Clause } from "./clause";
import { isOpenState } from "./open-state";

type Props = {
  review: Review;
  /** Whether clauses in which only blanks, signs and slips differ are shown too. */
  withEditorial: boolean;
  causesOf: (key: string) => ReactNode;
};

/** Only the clauses that change, side by side, each with its causes. */
export async function RedlineView({ review, withEditorial, causesOf }: Props) {
  const t = await getT("policies");
  const { redline, version } = review;
  const from = redline.from === null ? t("redline.nothingBefore") : t("versionNumber", { number: redline.from });
  const to = t("versionNumber", { number: redline.to });
  const standing = t(isOpenState(version.state) ? "redline.public" : "redline.before");
  return (
    <section className="redline" aria-label={t("redline.label")}>
      <div className="sides">
        <p>
          <b>{from}</b>
          {redline.from === null ? null : `, ${standing}`}
        </p>
        <p>
          <b>{to}</b>, {isOpenState(version.state) ? t(`state.${version.state}`) : t("redline.this")}
        </p>
      </div>
      {redline.clauses
        .filter(({ isEditorial }) => withEditorial || !isEditorial)
        .map((clause) => (
          <Clause
            key={`${clause.kind}-${clause.key}`}
            clause={clause}
            from={from}
            to={to}
            causes={causesOf(clause.key)}
          />
        ))}
    </section>
  );
}
