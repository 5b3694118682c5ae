import { eq } from "drizzle-orm";
import type { SubscriptionState } from "@/contracts/newsletter";
import { newsletterLists, newsletterWordings, subscriptions } from "@/db/schema";
import { addressHash } from "@/server/newsletter/rules";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";

/** Somebody who is on the list of a site, confirmed; gives a look at the row. */
export async function subscribe(
  siteId: string,
  email: string,
  { state = "confirmed" as SubscriptionState, restricted = false, leftAt = null as string | null } = {},
) {
  const at = now().toISOString();
  const db = database();
  const key = `n-${crypto.randomUUID().slice(0, 8)}`;
  const [list] = await db.insert(newsletterLists).values({ siteId, key, name: "Muster news" }).returning();
  const listId = list?.id ?? "";
  const words = { listId, number: 1, language: "en" as const, text: "I want the news.", sha256: "0".repeat(64) };
  const [wording] = await db.insert(newsletterWordings).values(words).returning();
  const [row] = await db
    .insert(subscriptions)
    .values({
      ...{ listId, wordingId: wording?.id ?? "", email, emailHash: addressHash(email), language: "en" },
      ...{
        state,
        leftAt,
        restrictedAt: restricted ? at : null,
        confirmHash: key,
        leaveHash: key,
        registeredAt: at,
        expiresAt: at,
        confirmedAt: at,
      },
    })
    .returning();
  return async () =>
    (
      await db
        .select()
        .from(subscriptions)
        .where(eq(subscriptions.id, row?.id ?? ""))
    )[0];
}

/** The year at whose end a proof goes whose sign-up ends today, by the three years that are usual. */
export const until = Number(civilDate(now()).slice(0, 4)) + 3;
export const locked = { decision: "locked" as const, until };
