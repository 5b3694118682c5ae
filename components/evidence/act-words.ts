import type { Translate } from "@/components/i18n/translator";
import type { EvidenceRow } from "@/contracts/evidence";
import type { Words } from "./words";

/** An act in words; one that has none yet is said as it is written. */
export function actWords(t: Translate<"evidence">, act: string): string {
  const words = t as unknown as Words;
  return words.has(`acts.${act}`) ? words(`acts.${act}`) : act;
}

/** A chain by its room, and the site where each site has its own. */
export function streamWords(t: Translate<"evidence">, stream: string): string {
  const [room = "", of] = stream.split(":");
  const words = t as unknown as Words;
  const name = words.has(`streams.${room}`) ? words(`streams.${room}`) : room;
  return of ? `${name} ${of}` : name;
}

export function actorWords(t: Translate<"evidence">, { actor, actorName }: EvidenceRow): string {
  if (actorName) return actorName;
  return actor === "visitor" || actor === "worker" ? t(`actors.${actor}`) : t("actors.unknown");
}
