import { lt, sql } from "drizzle-orm";
import { rateLimits } from "@/db/schema";
import { now } from "../clock";
import { hmac } from "../crypto";
import { database } from "../database";
import { AppError } from "../errors";

export type Limit = { door: string; max: number; seconds: number };

/** Names a caller for one day: HMAC under a salt of the day, so that days cannot be joined and no address is stored. */
export const callerKey = (door: string, address: string, day = now().toISOString().slice(0, 10)) =>
  hmac(`rate.${day}`, `${door}|${address}`);

/**
 * Counts this call and refuses beyond the limit. A caller's window opens with the first call and not with the clock:
 * a boundary known to all would take twice the limit within a second. One upsert.
 */
export async function limitRate(limit: Limit, address: string): Promise<void> {
  const at = now();
  const over = sql`${rateLimits.window} <= ${new Date(at.getTime() - limit.seconds * 1000).toISOString()}`;
  const [row] = await database()
    .insert(rateLimits)
    .values({ key: callerKey(limit.door, address), window: at.toISOString(), count: 1 })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        window: sql`case when ${over} then excluded.window else ${rateLimits.window} end`,
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
      },
    })
    .returning({ count: rateLimits.count });
  if ((row?.count ?? 1) > limit.max) throw new AppError("too_many");
}

/** Windows of the last day at most are kept. */
export async function forgetRates(): Promise<void> {
  await database()
    .delete(rateLimits)
    .where(lt(rateLimits.window, new Date(now().getTime() - 86_400_000).toISOString()));
}
