import type { BannerConfig } from "@/contracts/consent";
import { database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import * as queries from "./queries";

export type Shown = { siteId: string; purposes: BannerConfig["purposes"] | null };
type Kept = { shown: Promise<Shown | null>; until: number };

const most = 2_000;
const kept = () => singleton("shown", () => new Map<string, Kept>());

async function load(site: string, banner: number): Promise<Shown | null> {
  const found = await queries.findShown(database(), site, banner);
  return found && { siteId: found.siteId, purposes: found.config?.purposes ?? null };
}

/** A published banner never changes, so it is asked for once; what is unknown is asked for again after ten seconds. */
export function findShown(site: string, banner: number): Promise<Shown | null> {
  const key = `${site}/${banner}`;
  const held = kept().get(key);
  if (held && held.until > performance.now()) return held.shown;
  if (kept().size >= most) kept().clear();
  const entry: Kept = { shown: load(site, banner), until: Number.POSITIVE_INFINITY };
  kept().set(key, entry);
  entry.shown.then(
    (shown) => {
      if (!shown?.purposes) entry.until = performance.now() + 10_000;
    },
    () => kept().delete(key),
  );
  return entry.shown;
}
