import { getLanguage, getT } from "@/components/i18n/translator";
import { Note } from "@/components/ui/note";
import type { Verification } from "@/contracts/evidence";
import { formatNumber } from "@/messages/format";

/** What the walk found, in words: unbroken, or which entry of which chain breaks it and how. */
export async function Verdict({ found }: { found: Verification }) {
  const [t, language] = [await getT("evidence"), await getLanguage()];
  const { entries, streams, breaches, ms } = found;
  const took = t("verification.took", { seconds: formatNumber(Math.max(ms / 1000, 0.1), language, 1) });
  if (breaches.length === 0)
    return (
      <Note state="proven" title={t("verification.unbroken", { entries, streams })} apart>
        {took}
      </Note>
    );
  return (
    <Note state="late" title={t("verification.broken", { count: breaches.length })} apart alert>
      <ul>
        {breaches.map(({ stream, seq, kind }) => (
          <li key={`${stream}/${seq}`}>{t(`verification.${kind}`, { stream, seq: String(seq) })}</li>
        ))}
      </ul>
      <p>
        {t("verification.brokenWhy")} {took}
      </p>
    </Note>
  );
}
