import type { Breach } from "@/contracts/evidence";
import { sha256 } from "@/server/platform/crypto";

export const genesis = "0".repeat(64);
const domain = Buffer.concat([Buffer.from("nachweis.evidence.v1"), Buffer.from([0])]);

/** SHA-256 over the domain, a zero byte and the canonical text (docs/evidence-format.md). */
export const entryHash = (canonical: string) => sha256(Buffer.concat([domain, Buffer.from(canonical)]));

export type StoredEntry = { stream: string; seq: number; canonical: string; hash: string };
export type ChainEnd = { seq: number; hash: string };
export const start: ChainEnd = { seq: 0, hash: genesis };

/** The next end of the chain, or how this entry breaks it. */
export function follow(end: ChainEnd, entry: StoredEntry): ChainEnd | Breach {
  const { stream, seq } = entry;
  if (seq !== end.seq + 1) return { stream, seq: end.seq + 1, kind: "missing" };
  if (entryHash(entry.canonical) !== entry.hash) return { stream, seq, kind: "edited" };
  const said = JSON.parse(entry.canonical) as { stream: string; seq: number; prev: string };
  if (said.stream !== stream || said.seq !== seq) return { stream, seq, kind: "edited" };
  if (said.prev !== end.hash) return { stream, seq, kind: "unlinked" };
  return { seq, hash: entry.hash };
}

/** How the walked chain differs from the head that the database keeps of it, if it does. */
export function compareHead(stream: string, end: ChainEnd, head: ChainEnd): Breach | null {
  if (end.seq < head.seq) return { stream, seq: end.seq + 1, kind: "truncated" };
  if (end.seq > head.seq) return { stream, seq: head.seq + 1, kind: "unlinked" };
  return end.hash === head.hash ? null : { stream, seq: end.seq, kind: "edited" };
}

export const isBreach = (result: ChainEnd | Breach): result is Breach => "kind" in result;
