import type { Translate } from "@/components/i18n/translator";
import type { EvidenceRow } from "@/contracts/evidence";
import type { Words } from "./words";

/** An act in words; one that has none yet is said as it is written. */
export function actWords(t: Translate<"evidence">, act: string): string {
  const words = t as unknown as Words;
  return words.has(`acts.${act}`) ? words(`acts.${act}`) : act;
}

export function actorWords(t: Translate<"evidence">, { actor, actorName }: EvidenceRow): string {
  if (actorName) return actorName;
  return actor === "visitor" || actor === "worker" ? t(`actors.${actor}`) : t("actors.unknown");
}
