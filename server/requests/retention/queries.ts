import { and, eq, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { controllers, correspondence, requestKeys, requests, sites } from "@/db/schema";

/** Cases whose time as proof is over, and that still hold something of a person; the oldest first. */
export const dueForShrinking = (db: Queryable, at: Date, limit: number) =>
  db
    .select({ id: requests.id })
    .from(requests)
    .innerJoin(requestKeys, eq(requestKeys.requestId, requests.id))
    .innerJoin(sites, eq(sites.id, requests.siteId))
    .innerJoin(controllers, eq(controllers.id, sites.controllerId))
    .where(
      and(
        isNotNull(requests.closedAt),
        // While data are restricted somebody has to be told before it ends.
        or(isNull(requests.restrictedAt), isNotNull(requests.liftedAt)),
        lte(sql`${requests.closedAt} + make_interval(years => ${controllers.caseYears})`, at.toISOString()),
      ),
    )
    .orderBy(requests.closedAt)
    .limit(limit);

/** Complaints that were closed as long ago as a case is kept. */
export const complaintsOver = (db: Queryable, at: Date, limit: number) =>
  db
    .select({ id: correspondence.id })
    .from(correspondence)
    .innerJoin(controllers, eq(controllers.id, correspondence.controllerId))
    .where(
      and(
        eq(correspondence.state, "closed"),
        isNotNull(correspondence.wrapped),
        lte(sql`${correspondence.handledAt} + make_interval(years => ${controllers.caseYears})`, at.toISOString()),
      ),
    )
    .orderBy(correspondence.handledAt)
    .limit(limit);
