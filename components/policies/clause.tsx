import type { ReactNode } from "react";
import { getT } from "@/components/i18n/translator";
import type { RedlineClause } from "@/contracts/policies";

const weights = { changed: "w2", added: "w3", removed: "w1", moved: "w1" } as const;

type Props = { clause: RedlineClause; from: string; to: string; causes: ReactNode };

/** A clause as it was and as it will be: what goes is struck through, what comes is underlined; below it why. */
export async function Clause({ clause, from, to, causes }: Props) {
  const t = await getT("policies");
  const { number, parts, kind } = clause;
  const heading = clause.key === "data" ? t("redline.json") : clause.heading;
  const side = (shown: "old" | "new") =>
    parts
      .filter((part) => part.kind === "same" || part.kind === shown)
      .map((part, index) => {
        const key = `${index}-${part.kind}`;
        if (part.kind === "same") return <span key={key}>{part.text}</span>;
        const Tag = shown === "old" ? "del" : "ins";
        // A line break has no ink: marked, it would show as a splinter at the end of its line.
        return part.text.split(/(\n+)/).map((text, piece) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes
          /^\n*$/.test(text) ? text : <Tag key={`${key}-${piece}`}>{text}</Tag>,
        );
      });
  return (
    <article className="clause">
      <header>
        <h3>
          {number ? <span>{number}</span> : null}
          {heading}
        </h3>
        <span className={`weight ${weights[kind]}`}>{t(`redline.kind.${kind}`)}</span>
      </header>
      <div className="texts law">
        <div className="old" data-version={from}>
          <p className={kind === "added" ? "faint" : "whitespace-pre-line"}>
            {kind === "added" ? <i>{t("redline.notYet")}</i> : side("old")}
          </p>
        </div>
        <div className="new" data-version={to}>
          <p className={kind === "removed" ? "faint" : "whitespace-pre-line"}>
            {kind === "removed" ? <i>{t("redline.gone")}</i> : side("new")}
          </p>
        </div>
      </div>
      {causes}
    </article>
  );
}
