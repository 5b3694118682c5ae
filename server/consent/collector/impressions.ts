import type { IncomingMessage, ServerResponse } from "node:http";
import { CountImpression } from "@/contracts/consent";
import { visitor } from "@/server/platform/actor";
import { Batcher } from "./batcher";
import { besideOf } from "./beside";
import { Buckets } from "./buckets";
import { answerPost, cors, pathOf, readPost } from "./post";
import { acceptBeacon, storeBeacons } from "./service";
import type { Beacon } from "./tallies/rules";

export const impressionPath = "/api/v1/impressions";

/** A banner shows on each page until it is answered: an office behind one address may see many. */
const limits = { maxBytes: 512, callers: new Buckets({ size: 240, perSecond: 4, keys: 50_000 }) };
const batcher = new Batcher<Beacon, true>((beacons) => storeBeacons(visitor, beacons), {
  rows: 2_000,
  ms: 50,
  waiting: 10_000,
});

/** POST /api/v1/impressions: a banner was shown. Counted together with others and forgotten; answered once it is counted. */
export async function countImpression(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if (pathOf(request) !== impressionPath) return false;
  return answerPost(request, response, async () => {
    const shown = await readPost(request, CountImpression, limits);
    await batcher.add(await acceptBeacon(visitor, shown, besideOf(request)));
    response.writeHead(204, { ...cors, "cache-control": "no-store" }).end();
  });
}
