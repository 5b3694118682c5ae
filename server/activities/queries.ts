import { and, asc, eq, exists, ilike, inArray, isNotNull, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import type { Activity, ActivityRow, AnswerActivity, ListActivities } from "@/contracts/activities";
import type { Queryable } from "@/db/client";
import {
  activities,
  activityPurposes,
  activityRecipients,
  controllers,
  retentionRules,
  vendorServices,
  vendors,
} from "@/db/schema";
import type { Scope } from "@/server/platform/authorize";
import { found } from "@/server/platform/errors";
import { containing, offsetOf, orderOf, pageOf, totalCount } from "@/server/platform/paging";
import { inScope } from "@/server/sites/queries";
import { partsOf } from "./parts/queries";

const one = { one: sql`1` };

const purposeThat = (db: Queryable, where: SQL | undefined) =>
  exists(
    db
      .select(one)
      .from(activityPurposes)
      .where(and(eq(activityPurposes.activityId, activities.id), where)),
  );

const rulesThat = (db: Queryable, where?: SQL) =>
  db
    .select(one)
    .from(retentionRules)
    .where(and(eq(retentionRules.activityId, activities.id), where));

/** A recipient whose service satisfies all of it. */
export const recipientThat = (db: Queryable, where: SQL | undefined) =>
  exists(
    db
      .select(one)
      .from(activityRecipients)
      .innerJoin(vendorServices, eq(vendorServices.id, activityRecipients.serviceId))
      .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
      .where(and(eq(activityRecipients.activityId, activities.id), where)),
  );

function searchOf(db: Queryable, q: string): SQL | undefined {
  if (!q) return undefined;
  const words = containing(q);
  return or(
    ilike(activities.name, words),
    ilike(activities.description, words),
    purposeThat(db, ilike(activityPurposes.name, words)),
    exists(rulesThat(db, or(ilike(retentionRules.data, words), ilike(retentionRules.wording, words)))),
    recipientThat(db, or(ilike(vendors.name, words), ilike(vendorServices.name, words))),
  );
}

function stateOf(db: Queryable, state: ListActivities["state"]): SQL | undefined {
  if (state === "archived") return isNotNull(activities.archivedAt);
  const states = {
    // Art. 13(2)(a): no rule at all is the same gap as a rule without a period.
    retention_missing: or(notExists(rulesThat(db)), exists(rulesThat(db, isNull(retentionRules.period)))),
    basis_missing: purposeThat(db, isNull(activityPurposes.legalBasis)),
    "": undefined,
  };
  return and(isNull(activities.archivedAt), states[state]);
}

const rowColumns = {
  id: activities.id,
  key: activities.key,
  name: activities.name,
  noticeSection: activities.noticeSection,
  controllerName: controllers.name,
  archivedAt: activities.archivedAt,
};

/** The whole list of a search; the caller takes a page or all of it. */
function selectRows(db: Queryable, scope: Scope, input: ListActivities) {
  const column = {
    name: sql`lower(${activities.name})`,
    section: activities.noticeSection,
    controller: controllers.name,
  }[input.sort];
  return db
    .select({ ...rowColumns, total: totalCount })
    .from(activities)
    .innerJoin(controllers, eq(controllers.id, activities.controllerId))
    .where(
      and(
        inScope(activities.controllerId, scope),
        input.controller ? eq(activities.controllerId, input.controller) : undefined,
        input.basis ? purposeThat(db, eq(activityPurposes.legalBasis, input.basis)) : undefined,
        input.vendor ? recipientThat(db, eq(vendorServices.vendorId, input.vendor)) : undefined,
        stateOf(db, input.state),
        searchOf(db, input.q),
      ),
    )
    .orderBy(...orderOf(column, input.direction, activities.id))
    .$dynamic();
}

type Bare = Omit<ActivityRow, "bases" | "retention" | "recipients">;

/** Adds what a page's activities consist of: three queries, whatever the page's size. */
async function withParts(db: Queryable, rows: Bare[]): Promise<ActivityRow[]> {
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => {
    const { purposes, retention, recipients } = parts(row.id);
    return {
      ...row,
      bases: [...new Set(purposes.map((purpose) => purpose.legalBasis))],
      retention: retention.map(({ data, period, action }) => ({ data, period, action })),
      recipients: [...new Set(recipients.map((recipient) => recipient.vendorName))],
    };
  });
}

export async function listActivities(db: Queryable, scope: Scope, input: ListActivities) {
  const page = pageOf(await selectRows(db, scope, input).limit(input.pageSize).offset(offsetOf(input)), input);
  return { ...page, rows: await withParts(db, page.rows) };
}

/** For a file: what the same filters find, without pages. */
export async function listAllActivities(db: Queryable, scope: Scope, input: ListActivities, limit: number) {
  const rows = await selectRows(db, scope, input).limit(limit);
  return withParts(
    db,
    rows.map(({ total, ...row }) => row),
  );
}

export async function listActivitiesOfVendor(db: Queryable, scope: Scope, vendorId: string): Promise<ActivityRow[]> {
  const rows = await db
    .select(rowColumns)
    .from(activities)
    .innerJoin(controllers, eq(controllers.id, activities.controllerId))
    .where(
      and(
        inScope(activities.controllerId, scope),
        isNull(activities.archivedAt),
        recipientThat(db, eq(vendorServices.vendorId, vendorId)),
      ),
    )
    .orderBy(asc(controllers.name), asc(sql`lower(${activities.name})`))
    .limit(200);
  return withParts(db, rows);
}

/** Activities, not services: one that names two services of a vendor counts once. */
export async function countActivitiesByVendor(
  db: Queryable,
  scope: Scope,
  vendorIds: string[],
): Promise<Record<string, number>> {
  if (vendorIds.length === 0) return {};
  const rows = await db
    .select({ vendorId: vendorServices.vendorId, count: sql<number>`count(distinct ${activities.id})::int` })
    .from(activityRecipients)
    .innerJoin(vendorServices, eq(vendorServices.id, activityRecipients.serviceId))
    .innerJoin(activities, eq(activities.id, activityRecipients.activityId))
    .where(
      and(
        inArray(vendorServices.vendorId, vendorIds),
        inScope(activities.controllerId, scope),
        isNull(activities.archivedAt),
      ),
    )
    .groupBy(vendorServices.vendorId);
  return Object.fromEntries(rows.map((row) => [row.vendorId, row.count]));
}

export async function getActivity(db: Queryable, id: string): Promise<Activity> {
  const [row] = await db
    .select({ activity: activities, controllerName: controllers.name })
    .from(activities)
    .innerJoin(controllers, eq(controllers.id, activities.controllerId))
    .where(eq(activities.id, id));
  const { activity, controllerName } = found(row);
  const { createdAt, ...fields } = activity;
  return { ...fields, controllerName, ...(await partsOf(db, [id]))(id) };
}

/** What a check of recipients needs to know of the services named. */
export async function findOfferedServices(db: Queryable, ids: string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ id: vendorServices.id, controllerId: vendorServices.controllerId, archivedAt: vendors.archivedAt })
    .from(vendorServices)
    .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
    .where(inArray(vendorServices.id, ids));
}

/** What a controller's notice says of its activities; not limited by scope, since a notice is public. */
export async function listForNotice(db: Queryable, controllerId: string): Promise<AnswerActivity[]> {
  const rows = await db
    .select({ ...rowColumns, dataCategories: activities.dataCategories })
    .from(activities)
    .innerJoin(controllers, eq(controllers.id, activities.controllerId))
    .where(and(eq(activities.controllerId, controllerId), isNull(activities.archivedAt)))
    .orderBy(sql`${activities.noticeSection} nulls last`, asc(activities.id))
    .limit(1000);
  const parts = await partsOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ id, key, name, noticeSection, dataCategories }) => {
    const { purposes, retention, recipients } = parts(id);
    return {
      id,
      key,
      name,
      noticeSection,
      dataCategories,
      purposes: purposes.map(({ id: _, ...purpose }) => purpose),
      retention: retention.map(({ id: _, ...rule }) => rule),
      recipients: recipients.map(({ vendorName, serviceName, role, serviceRole }) => ({
        vendorName,
        serviceName,
        role: role ?? serviceRole,
      })),
    };
  });
}
