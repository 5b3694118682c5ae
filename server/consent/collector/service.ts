import { randomUUID } from "node:crypto";
import type { CountImpression, GiveConsent, StoredConsent } from "@/contracts/consent";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, civilHour, now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { lineOf } from "@/server/platform/transact";
import { growTrees, type Tree } from "../batches/rules";
import { streamOf } from "../rules";
import { browserOf, countryOf, deviceOf, type Hints } from "./classes";
import { mismatch, misplaced } from "./fit";
import { assertOrigin } from "./origin";
import * as queries from "./queries";
import { Recent } from "./recent";
import { type Accepted, contentOf, firstOfEach, isTimely, keyOf } from "./rules";
import { findShown, type Shown } from "./shown";
import { type Beacon, countBeacons, countUp } from "./tallies/rules";

export type Stored = { isNew: boolean; receipt: StoredConsent };

/** What the request says beside its body: where the page is from, and what is told of the browser. Used here and gone. */
export type Beside = Hints & { origin?: string; country?: string };

const classesOf = (beside: Beside) => ({
  device: deviceOf(beside),
  browser: browserOf(beside),
  country: countryOf(beside.country),
});

async function getShown(site: string, banner: number, origin: string | undefined): Promise<Shown> {
  const shown = await findShown(site, banner);
  if (!shown) throw new AppError("invalid", { site: "unknown" });
  assertOrigin(origin, shown.address);
  return shown;
}

/** Holds a choice against the banner that it answers; nothing is stored yet. */
export async function acceptConsent(actor: Actor, consent: GiveConsent, beside: Beside): Promise<Accepted> {
  authorize(actor, "consent:give");
  if (!isTimely(consent.id, now().getTime())) throw new AppError("invalid", { id: "time" });
  const { siteId, asked } = await getShown(consent.site, consent.banner, beside.origin);
  if (!asked) throw new AppError("invalid", { banner: "unknown" });
  const wrong = mismatch(consent, asked) ?? misplaced(consent, asked);
  if (wrong) throw new AppError("invalid", wrong);
  return {
    site: { id: siteId, key: consent.site },
    consent: { ...consent, ...classesOf(beside) },
    optional: asked.optional,
  };
}

/** Ids stored a moment ago: a repeated delivery is looked up instead of tried, which would undo its whole batch. */
const recent = new Recent(20_000);

/**
 * Stores choices together: records, leaves, counters and one entry a site, all or nothing. A record that was there
 * before moves nothing; its sender gets the first receipt again, or a conflict if it says something else.
 */
export async function storeConsents(actor: Actor, accepted: Accepted[]): Promise<(Stored | AppError)[]> {
  authorize(actor, "consent:give");
  const earlier = new Map<string, queries.Earlier>();
  const lookUp = async (some: Accepted[]) => {
    const keys = some.map(({ site, consent }) => ({ siteId: site.id, id: consent.id }));
    for (const one of keys.length > 0 ? await queries.findConsents(keys) : [])
      earlier.set(`${one.siteId}/${one.id}`, one);
  };
  let fresh = firstOfEach(accepted);
  await lookUp(fresh.filter((one) => recent.has(keyOf(one))));
  for (let tries = 1; ; tries += 1) {
    fresh = fresh.filter((one) => !earlier.has(keyOf(one)));
    const at = now();
    if (fresh.length === 0 || (await insert(actor, fresh, at))) return answersTo(accepted, fresh, earlier, at);
    if (tries === 5) throw new AppError("unavailable");
    await lookUp(fresh);
  }
}

const hourOf = (at: Date) => ({ day: civilDate(at), hour: civilHour(at) });

async function insert(actor: Actor, fresh: Accepted[], at: Date): Promise<boolean> {
  const trees = growTrees(fresh, at.getTime(), randomUUID);
  const moment = { operation: randomUUID(), at: at.getTime() };
  const entries = trees.map((tree) => lineOf(actor, moment, entryOf(tree))).sort(byStream);
  const stored = await queries.insertBatch({ at, trees, ...countUp(fresh, hourOf(at)), entries });
  if (stored) for (const one of fresh) recent.add(keyOf(one));
  return stored;
}

function answersTo(accepted: Accepted[], fresh: Accepted[], earlier: Map<string, queries.Earlier>, at: Date) {
  const receivedAt = at.toISOString();
  const news = new Map(fresh.map((one) => [keyOf(one), one]));
  return accepted.map((one) => {
    const key = keyOf(one);
    const first = news.get(key);
    const kept = first ? { ...first.consent, receivedAt } : earlier.get(key);
    if (!kept) return new AppError("unavailable");
    if (first !== one && contentOf(kept) !== contentOf(one.consent))
      return new AppError("conflict", { id: "used_for_another_choice" });
    return { isNew: first === one, receipt: { id: kept.id, receivedAt: kept.receivedAt, banner: kept.banner } };
  });
}

/** The order in which everybody takes the heads of the log. */
const byStream = (one: { stream: string }, other: { stream: string }) => (one.stream < other.stream ? -1 : 1);

const entryOf = ({ id, site, leaves, root }: Tree) => ({
  act: "consent.batchStored",
  about: id,
  stream: streamOf(site.key),
  data: { root, count: leaves.length },
});

export async function acceptBeacon(
  actor: Actor,
  { site, ...beacon }: CountImpression,
  beside: Beside,
): Promise<Beacon> {
  authorize(actor, "consent:give");
  const { siteId, asked } = await getShown(site, beacon.banner, beside.origin);
  if (!asked) throw new AppError("invalid", { banner: "unknown" });
  const wrong = misplaced(beacon, asked);
  if (wrong) throw new AppError("invalid", wrong);
  return { ...beacon, ...classesOf(beside), siteId };
}

/** One upsert, whatever the number of beacons. */
export async function storeBeacons(actor: Actor, beacons: Beacon[]): Promise<true[]> {
  authorize(actor, "consent:give");
  const at = now();
  await queries.addBeacons(countBeacons(beacons, hourOf(at)));
  return beacons.map(() => true);
}
