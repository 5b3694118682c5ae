import { and, asc, eq, ne } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { requestClaims, requests, sites } from "@/db/schema";
import { hmac } from "@/server/platform/crypto";

/** Finds the cases of one address without keeping the address in plain. */
export const addressKey = (email: string) => hmac("requests.address", email.trim().toLowerCase());

/** Other cases of the same address at a controller: what was asked before, and what may be asked twice. */
export const otherCases = (db: Queryable, open: { id: string; controllerId: string; email: string }) =>
  db
    .select({ reference: requests.reference, right: requestClaims.right, receivedOn: requests.receivedOn })
    .from(requests)
    .innerJoin(requestClaims, eq(requestClaims.requestId, requests.id))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(
      and(
        ne(requests.id, open.id),
        eq(requests.addressKey, addressKey(open.email)),
        eq(sites.controllerId, open.controllerId),
      ),
    )
    .orderBy(asc(requests.receivedOn), asc(requests.reference))
    .limit(500);
