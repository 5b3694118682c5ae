import type { ConsentProof, ConsentRecord } from "@/contracts/consent";
import { inclusionProof, leafHash, rootFromProof } from "@/server/evidence/merkle/rules";
import { entryHash, type StoredEntry } from "@/server/evidence/rules";
import { canonicalize } from "@/server/platform/crypto";
import { timeOf } from "../collector/rules";
import { streamOf } from "../rules";
import { askedIn, isFinished, type Snapshot } from "./shown/rules";

/** A choice counts for twelve months at most, and claims from it end three years later; the database holds the same number. */
export const recordMonths = 48;

/** The columns that a record's leaf is made of, and where the leaf stands. */
export type RecordRow = Pick<
  ConsentRecord,
  "id" | "banner" | "variant" | "layer" | "action" | "language" | "device" | "browser" | "choices" | "services"
> & { siteKey: string; receivedAt: string; leaf: number };
export type Batch = { leaves: string[]; root: string };

/**
 * What a row says, as the text of a leaf. Written apart from the collector's quick way to the same text, so that a fault of one
 * is found by the other. A record from before leaves told variants, layers and classes has none of these, and its leaf is of
 * the first text.
 */
export function leafTextOf({ siteKey, receivedAt, ...row }: RecordRow): string {
  const { id, banner, variant, layer, action, language, device, browser, choices, services } = row;
  const said = { site: siteKey, id, banner, action, language, choices, at: Date.parse(receivedAt) };
  const isFirst =
    [variant, layer, device, browser].every((part) => part === null) && Object.keys(services).length === 0;
  return canonicalize(isFirst ? { v: 1, ...said } : { v: 2, ...said, variant, layer, device, browser, services });
}

/** True where the log says that this very tree was stored, and its text gives the hash that the chain goes on with. */
export function isLogged(entry: StoredEntry, siteKey: string, { root, leaves }: Batch): boolean {
  if (entry.stream !== streamOf(siteKey) || entryHash(entry.canonical) !== entry.hash) return false;
  const { body } = JSON.parse(entry.canonical) as { body: { act: string; data?: { root?: string; count?: number } } };
  return body.act === "consent.batchStored" && body.data?.root === root && body.data.count === leaves.length;
}

/** Recomputed from the row as it is now: what was changed since no longer leads to the root that the log holds. */
export function proofOf(row: RecordRow, batch: Batch | null, entry: StoredEntry | null): ConsentProof {
  const { leaves, root } = batch ?? { leaves: [], root: "" };
  const leafText = leafTextOf(row);
  const leaf = leafHash(leafText);
  const path = row.leaf < leaves.length ? inclusionProof(leaves, row.leaf) : [];
  const leads = leaf === leaves[row.leaf] && rootFromProof(leaf, row.leaf, leaves.length, path) === root;
  const verified = leads && entry !== null && isLogged(entry, row.siteKey, { root, leaves });
  return { leafText, leaf, index: row.leaf, size: leaves.length, path, root, entry, verified };
}

/** Calendar months as the banner counts them: the last day of a shorter month instead of a day in the next one. */
export function monthsAfter(time: number, months: number): Date {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date;
}

/** The record in the words of its own banner, with what proves it. */
export function recordOf(
  { leaf, ...row }: RecordRow & { siteName: string },
  snapshot: Snapshot,
  proof: ConsentProof,
): ConsentRecord {
  const chosen = timeOf(row.id);
  const { months } = snapshot;
  return {
    ...row,
    asked: askedIn(snapshot),
    hasFace: isFinished(snapshot),
    chosenAt: new Date(chosen).toISOString(),
    months,
    validUntil: monthsAfter(chosen, months).toISOString(),
    proof,
  };
}
