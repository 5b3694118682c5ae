import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { canonicalize } from "@/server/platform/crypto";
import type { Accepted } from "../collector/rules";

/** A record's place in the tree of its batch. */
export type Placed = Accepted & { batch: string; leaf: number };

/** One batch a site, its leaves counted from zero in the order given. */
export function place(records: Accepted[], batchOf: (siteId: string) => string): Placed[] {
  const next = new Map<string, number>();
  return records.map((one) => {
    const leaf = next.get(one.site.id) ?? 0;
    next.set(one.site.id, leaf + 1);
    return { ...one, batch: batchOf(one.site.id), leaf };
  });
}

/** The text that a record's leaf is the hash of; `at` is milliseconds since 1970. */
export function recordText({ site, consent }: Pick<Accepted, "site" | "consent">, at: number): string {
  const { id, banner, action, language, choices } = consent;
  return canonicalize({ v: 1, site: site.key, id, banner, action, language, choices, at });
}

export type Tree = { id: string; site: Accepted["site"]; leaves: string[]; root: string };

export function growTrees(placed: Placed[], at: number): Tree[] {
  const batches = new Map<string, Placed[]>();
  for (const one of placed) {
    const members = batches.get(one.batch);
    if (members) members.push(one);
    else batches.set(one.batch, [one]);
  }
  return [...batches].map(([id, members]) => {
    const leaves = members.map((one) => leafHash(recordText(one, at)));
    return { id, site: (members[0] as Placed).site, leaves, root: merkleRoot(leaves) };
  });
}
