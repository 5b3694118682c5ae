import { and, asc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { requestClaims, requests, sites } from "@/db/schema";
import { hmac } from "@/server/platform/crypto";

/** Finds the cases of one address without keeping the address in plain. */
export const addressKey = (email: string) => hmac("requests.address", email.trim().toLowerCase());

const sameAddress = ({ id, controllerId, email }: { id: string; controllerId: string; email: string }) =>
  and(ne(requests.id, id), eq(requests.addressKey, addressKey(email)), eq(sites.controllerId, controllerId));

/** Other cases of the same address at a controller: what was asked before, and what may be asked twice. */
export const otherCases = (db: Queryable, open: { id: string; controllerId: string; email: string }) =>
  db
    .select({ reference: requests.reference, right: requestClaims.right, receivedOn: requests.receivedOn })
    .from(requests)
    .innerJoin(requestClaims, eq(requestClaims.requestId, requests.id))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(sameAddress(open))
    .orderBy(asc(requests.receivedOn), asc(requests.reference))
    .limit(500);

/** The same without their rights: a line a case, for whoever has one of them open. */
export async function othersOf(db: Queryable, open: { id: string; controllerId: string; email: string | null }) {
  if (!open.email) return [];
  return db
    .select({ id: requests.id, reference: requests.reference, closedAt: requests.closedAt })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(sameAddress({ ...open, email: open.email }))
    .orderBy(asc(requests.receivedOn), asc(requests.reference))
    .limit(50);
}

/** Other cases of the same address whose restriction was not lifted. */
export async function countRestricted(
  db: Queryable,
  open: { id: string; controllerId: string; email: string },
): Promise<number> {
  const rows = await db
    .select({ id: requests.id })
    .from(requests)
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .where(and(sameAddress(open), isNotNull(requests.restrictedAt), isNull(requests.liftedAt)));
  return rows.length;
}
