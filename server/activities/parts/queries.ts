import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Queryable } from "@/db/client";
import { activityPurposes, activityRecipients, retentionRules, vendorServices, vendors } from "@/db/schema";

const purposesOf = (db: Queryable, ids: string[]) =>
  db
    .select({
      activityId: activityPurposes.activityId,
      id: activityPurposes.id,
      name: activityPurposes.name,
      legalBasis: activityPurposes.legalBasis,
      note: activityPurposes.note,
    })
    .from(activityPurposes)
    .where(inArray(activityPurposes.activityId, ids))
    .orderBy(asc(activityPurposes.position), asc(activityPurposes.id));

const retentionOf = (db: Queryable, ids: string[]) =>
  db
    .select({
      activityId: retentionRules.activityId,
      id: retentionRules.id,
      data: retentionRules.data,
      trigger: retentionRules.trigger,
      period: retentionRules.period,
      action: retentionRules.action,
      wording: retentionRules.wording,
    })
    .from(retentionRules)
    .where(inArray(retentionRules.activityId, ids))
    .orderBy(asc(retentionRules.position), asc(retentionRules.id));

const recipientsOf = (db: Queryable, ids: string[]) =>
  db
    .select({
      activityId: activityRecipients.activityId,
      serviceId: activityRecipients.serviceId,
      role: activityRecipients.role,
      vendorId: vendors.id,
      vendorName: vendors.name,
      serviceName: vendorServices.name,
      serviceRole: vendorServices.role,
    })
    .from(activityRecipients)
    .innerJoin(vendorServices, eq(vendorServices.id, activityRecipients.serviceId))
    .innerJoin(vendors, eq(vendors.id, vendorServices.vendorId))
    .where(inArray(activityRecipients.activityId, ids))
    .orderBy(asc(sql`lower(${vendors.name})`), asc(vendorServices.position), asc(vendorServices.id));

function byActivity<Part extends { activityId: string }>(parts: Part[]) {
  const groups = new Map<string, Omit<Part, "activityId">[]>();
  for (const { activityId, ...part } of parts) {
    const group = groups.get(activityId);
    if (group) group.push(part);
    else groups.set(activityId, [part]);
  }
  return (id: string) => groups.get(id) ?? [];
}

/** Purposes, stages of keeping and recipients of several activities at once. */
export async function partsOf(db: Queryable, ids: string[]) {
  const none = ids.length === 0;
  const purposes = byActivity(none ? [] : await purposesOf(db, ids));
  const retention = byActivity(none ? [] : await retentionOf(db, ids));
  const recipients = byActivity(none ? [] : await recipientsOf(db, ids));
  return (id: string) => ({ purposes: purposes(id), retention: retention(id), recipients: recipients(id) });
}
