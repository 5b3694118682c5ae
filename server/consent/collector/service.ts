import { randomUUID } from "node:crypto";
import type { CountImpression, GiveConsent, StoredConsent } from "@/contracts/consent";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { lineOf } from "@/server/platform/transact";
import { growTrees, type Tree } from "../batches/rules";
import { streamOf } from "../rules";
import { browserOf, deviceOf, type Hints } from "./classes";
import { mismatch } from "./fit";
import { assertOrigin } from "./origin";
import * as queries from "./queries";
import { Recent } from "./recent";
import { type Accepted, contentOf, countUp, firstOfEach, isTimely, keyOf } from "./rules";
import { findShown, type Shown } from "./shown";

export type Stored = { isNew: boolean; receipt: StoredConsent };

/** What the request says beside its body: where the page is from, and what is told of the browser. Used here and gone. */
export type Beside = Hints & { origin?: string };

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
  const wrong = mismatch(consent, asked);
  if (wrong) throw new AppError("invalid", wrong);
  return {
    site: { id: siteId, key: consent.site },
    consent: { ...consent, device: deviceOf(beside), browser: browserOf(beside) },
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

async function insert(actor: Actor, fresh: Accepted[], at: Date): Promise<boolean> {
  const trees = growTrees(fresh, at.getTime(), randomUUID);
  const moment = { operation: randomUUID(), at: at.getTime() };
  const entries = trees.map((tree) => lineOf(actor, moment, entryOf(tree))).sort(byStream);
  const stored = await queries.insertBatch({ at, day: civilDate(at), trees, ...countUp(fresh), entries });
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

export type Impression = Omit<queries.ImpressionCount, "count">;

export async function acceptImpression(
  actor: Actor,
  { site, banner, variant }: CountImpression,
  origin: string | undefined,
): Promise<Impression> {
  authorize(actor, "consent:give");
  const { siteId, asked } = await getShown(site, banner, origin);
  if (!asked) throw new AppError("invalid", { banner: "unknown" });
  if (!asked.variants.has(variant)) throw new AppError("invalid", { variant: "unknown" });
  return { siteId, banner, variant };
}

/** One upsert, whatever the number of impressions. */
export async function countImpressions(actor: Actor, impressions: Impression[]): Promise<true[]> {
  authorize(actor, "consent:give");
  const counts = new Map<string, queries.ImpressionCount>();
  for (const one of impressions) {
    const key = `${one.siteId}/${one.banner}/${one.variant}`;
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, { ...one, count: 1 });
  }
  await queries.addImpressions(civilDate(now()), [...counts.values()]);
  return impressions.map(() => true);
}
