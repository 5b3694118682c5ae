import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { stackOf } from "@/server/platform/http/answer";
import { log } from "@/server/platform/log";
import { singleton } from "@/server/platform/singleton";
import { type Asked, askedBy } from "./fit";
import * as queries from "./queries";

export type Shown = { siteId: string; address: string | null; asked: Asked | null };
type Kept = { shown: Promise<Shown | null>; until: number };

const most = 2_000;
/** A banner stays as it was frozen, but a site's address is edited; what is unknown may be published any moment. */
const validity = { known: 60_000, unknown: 10_000 };
const kept = () => singleton("shown", () => new Map<string, Kept>());

async function load(site: string, banner: number): Promise<Shown | null> {
  try {
    const found = await queries.findShown(database(), site, banner);
    return found && { siteId: found.siteId, address: found.address, asked: found.snapshot && askedBy(found.snapshot) };
  } catch (error) {
    log().error({ error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) }, "no banner");
    throw new AppError("unavailable");
  }
}

/** What a site showed under a number, from memory: a crowd asks the database once. */
export function findShown(site: string, banner: number): Promise<Shown | null> {
  const key = `${site}/${banner}`;
  const held = kept().get(key);
  if (held && held.until > performance.now()) return held.shown;
  kept().delete(key);
  if (kept().size >= most) kept().delete(kept().keys().next().value as string);
  const entry: Kept = { shown: load(site, banner), until: performance.now() + validity.known };
  kept().set(key, entry);
  entry.shown.then(
    (shown) => {
      if (!shown?.asked) entry.until = performance.now() + validity.unknown;
    },
    () => kept().delete(key),
  );
  return entry.shown;
}
