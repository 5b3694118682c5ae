import { and, asc, eq } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { newsletterLists, newsletterWordings, sites, subscriptions } from "@/db/schema";
import { addressHash } from "../rules";

/** What the newsletter holds of an address at a controller: each sign-up with its times and the words that were agreed to. */
export const holdingsOf = (db: Queryable, controllerId: string, email: string) =>
  db
    .select({
      ...{ id: subscriptions.id, list: newsletterLists.name, site: sites.name, state: subscriptions.state },
      ...{ registeredAt: subscriptions.registeredAt, confirmedAt: subscriptions.confirmedAt },
      ...{ leftAt: subscriptions.leftAt, restrictedAt: subscriptions.restrictedAt, wording: newsletterWordings.text },
    })
    .from(subscriptions)
    .innerJoin(newsletterLists, eq(newsletterLists.id, subscriptions.listId))
    .innerJoin(newsletterWordings, eq(newsletterWordings.id, subscriptions.wordingId))
    .innerJoin(sites, eq(sites.id, newsletterLists.siteId))
    .where(and(eq(sites.controllerId, controllerId), eq(subscriptions.emailHash, addressHash(email))))
    .orderBy(asc(subscriptions.registeredAt))
    .limit(1000);
