import { randomUUID } from "node:crypto";
import type { ConsentReceipt, GiveConsent } from "@/contracts/consent";
import type { Transaction } from "@/db/client";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { type Entry, transact } from "@/server/platform/transact";
import { growTrees, type Placed, place, type Tree } from "../batches/rules";
import { streamOf } from "../rules";
import * as queries from "./queries";
import { type Accepted, countUp, firstOfEach, isTimely, keyOf, mismatch, saysTheSame } from "./rules";
import { findShown } from "./shown";

export type Stored = { isNew: boolean; receipt: ConsentReceipt };

/** Holds a choice against the banner that it answers; nothing is stored yet. */
export async function acceptConsent(actor: Actor, consent: GiveConsent): Promise<Accepted> {
  authorize(actor, "consent:give");
  if (!isTimely(consent.id, now().getTime())) throw new AppError("invalid", { id: "time" });
  const shown = await findShown(consent.site, consent.banner);
  if (!shown) throw new AppError("invalid", { site: "unknown" });
  if (!shown.purposes) throw new AppError("invalid", { banner: "unknown" });
  const wrong = mismatch(consent, shown.purposes);
  if (wrong) throw new AppError("invalid", wrong);
  const optional = shown.purposes.flatMap(({ key, required }) => (required ? [] : [key]));
  return { site: { id: shown.siteId, key: consent.site }, consent, optional };
}

/**
 * Stores choices together: records, leaves, counters and one entry a site in one transaction. A record that was
 * there before moves nothing; its sender gets the first receipt again, or a conflict if it says something else.
 */
export async function storeConsents(actor: Actor, accepted: Accepted[]): Promise<(Stored | AppError)[]> {
  authorize(actor, "consent:give");
  return transact(actor, async ({ tx, record }) => {
    const at = now();
    const firsts = firstOfEach(accepted);
    const batches = new Map(firsts.map(({ site }) => [site.id, randomUUID() as string]));
    const placed = place(firsts, (siteId) => batches.get(siteId) as string);
    const added = await queries.insertConsents(
      tx,
      placed.map((one) => rowOf(one, at)),
    );
    const fresh = placed.filter((one) => added.has(keyOf(one)));
    if (fresh.length > 0) for (const tree of await prove(tx, fresh, placed.length, at)) record(entryOf(tree));
    const known = placed.filter((one) => !added.has(keyOf(one)));
    const earlier = await queries.findConsents(tx, known.map(idsOf));
    const here = new Map(fresh.map((one) => [keyOf(one), { ...one.consent, receivedAt: at.toISOString() }]));
    return accepted.map((one) => {
      const first = here.get(keyOf(one)) ?? earlier.get(keyOf(one));
      // Erased between the two statements: the sender tries again.
      if (!first) return new AppError("unavailable");
      if (!saysTheSame(first, one.consent)) return new AppError("conflict", { id: "used_for_another_choice" });
      const isNew = added.has(keyOf(one)) && firsts.includes(one);
      return { isNew, receipt: { id: first.id, receivedAt: first.receivedAt, banner: first.banner } };
    });
  });
}

/** Trees over what was really inserted; where some were known already, the leaves of the others close ranks. */
async function prove(tx: Transaction, fresh: Placed[], attempted: number, at: Date): Promise<Tree[]> {
  const batchOf = new Map(fresh.map((one) => [one.site.id, one.batch]));
  const members = place(fresh, (siteId) => batchOf.get(siteId) as string);
  if (fresh.length < attempted)
    await queries.renumber(
      tx,
      members.map((one) => ({ ...idsOf(one), leaf: one.leaf })),
    );
  const trees = growTrees(members, at.getTime());
  await queries.insertBatches(
    tx,
    trees.map(({ id, site, leaves, root }) => ({ id, siteId: site.id, leaves, root })),
  );
  await queries.addCounts(tx, civilDate(at), countUp(members));
  return trees;
}

const idsOf = ({ site, consent }: Accepted) => ({ siteId: site.id, id: consent.id });

const rowOf = ({ site, consent: { site: _, ...consent }, batch, leaf }: Placed, at: Date): queries.ConsentRow => ({
  ...consent,
  siteId: site.id,
  receivedAt: at.toISOString(),
  batch,
  leaf,
});

const entryOf = ({ id, site, leaves, root }: Tree): Entry => ({
  act: "consent.batchStored",
  about: id,
  stream: streamOf(site.key),
  data: { root, count: leaves.length },
});
