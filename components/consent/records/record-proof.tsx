import { Fragment } from "react";
import { useTranslations } from "use-intl";
import { Hash } from "@/components/ui/hash";
import type { ConsentRecord } from "@/contracts/consent";

/** From the record's own text up to the entry of the log: each step can be recomputed from the one before. */
export function RecordProof({ record: { id, siteKey, proof } }: { record: ConsentRecord }) {
  const t = useTranslations("records");
  const { leafText, leaf, index, size, path, root, entry } = proof;
  const chain = `/evidence?stream=${encodeURIComponent(`consent:${siteKey}`)}`;
  const steps = [
    { term: t("proof.leaf"), value: <Hash value={leaf} />, note: t("proof.place", { index: index + 1, size }) },
    { term: t("proof.root"), value: root ? <Hash value={root} /> : t("proof.noBatch") },
    {
      term: t("proof.entry"),
      value: entry ? (
        <>
          <a href={chain}>{t("proof.entryOf", { seq: entry.seq, stream: entry.stream })}</a> <Hash value={entry.hash} />
        </>
      ) : (
        t("proof.noEntry")
      ),
    },
  ];
  return (
    <>
      <dl className="facts max-w-[44rem]">
        {steps.map(({ term, value, note }) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>
              {value}
              {note ? <small>{note}</small> : null}
            </dd>
          </Fragment>
        ))}
      </dl>
      <details className="mt-3">
        <summary className="more">{t("proof.all")}</summary>
        <p className="small soft mt-4">{t("proof.text")}</p>
        <p className="hash break-all">{leafText}</p>
        <p className="small soft mt-4">{path.length > 0 ? t("proof.path") : t("proof.noPath")}</p>
        <ol className="hash break-all">
          {path.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
      <p className="after">
        <a href={`/api/v1/consents/${id}/receipt`}>{t("proof.receipt")}</a>
      </p>
    </>
  );
}
