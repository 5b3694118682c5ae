import { and, eq, inArray, sql } from "drizzle-orm";
import type { Activity, CreateActivity, EditActivity, ListActivities } from "@/contracts/activities";
import type { ArchiveRecord } from "@/contracts/fields";
import type { Queryable, Transaction } from "@/db/client";
import { activities, activityPurposes, activityRecipients, retentionRules } from "@/db/schema";
import { historyOf } from "@/server/evidence/history/queries";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize, scopeOf } from "@/server/platform/authorize";
import { planChildren } from "@/server/platform/children";
import { now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import { transact } from "@/server/platform/transact";
import { serviceNames } from "@/server/vendors/queries";
import * as queries from "./queries";
import { planRecipients, recipientErrors } from "./rules";

const fileLimit = 10_000;
type Parts = "purposes" | "retention" | "recipients";
const idsOf = (parts: { id: string }[]) => parts.map((part) => part.id);

export async function listActivities(actor: Actor, input: ListActivities) {
  const scope = authorize(actor, "activities:read");
  return queries.listActivities(database(), scope, input);
}

export async function listAllActivities(actor: Actor, input: ListActivities) {
  const scope = authorize(actor, "activities:read");
  return queries.listAllActivities(database(), scope, input, fileLimit);
}

export async function listActivitiesOfVendor(actor: Actor, vendorId: string) {
  const scope = authorize(actor, "activities:read");
  return queries.listActivitiesOfVendor(database(), scope, vendorId);
}

export async function countActivitiesByVendor(actor: Actor, vendorIds: string[]) {
  const scope = authorize(actor, "activities:read");
  return queries.countActivitiesByVendor(database(), scope, vendorIds);
}

export async function getActivity(actor: Actor, id: string): Promise<Activity> {
  const scope = authorize(actor, "activities:read");
  const activity = await queries.getActivity(database(), id);
  assertInScope(scope, [activity.controllerId]);
  return activity;
}

export async function getActivityHistory(actor: Actor, id: string) {
  const scope = authorize(actor, "activities:read");
  assertInScope(scope, [(await queries.getActivity(database(), id)).controllerId]);
  return historyOf(database(), id, { service_id: serviceNames });
}

export async function createActivity(actor: Actor, input: CreateActivity) {
  authorize(actor, "activities:edit", [input.controllerId]);
  return transact(actor, async ({ tx, record }) => {
    const { purposes, retention, recipients, ...fields } = input;
    await assertRecipients(tx, input, input.controllerId, []);
    const [row] = await tx.insert(activities).values(fields).onConflictDoNothing().returning({ id: activities.id });
    if (!row) throw new AppError("invalid", { key: "taken" });
    await saveParts(tx, row.id, { purposes: [], retention: [], recipients: [] }, input);
    record({ act: "activities.created", about: row.id });
    return row;
  });
}

export async function editActivity(actor: Actor, { id, version, reason, ...input }: EditActivity) {
  authorize(actor, "activities:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const { purposes, retention, recipients, ...fields } = input;
      const [row] = await tx
        .update(activities)
        .set({ ...fields, version: sql`${activities.version} + 1` })
        .where(and(eq(activities.id, id), eq(activities.version, version)))
        .returning({ version: activities.version });
      if (!row) throw new AppError("conflict", {}, await queries.getActivity(tx, id));
      const already = stored.recipients.map((recipient) => recipient.serviceId);
      await assertRecipients(tx, input, stored.controllerId, already);
      await saveParts(tx, id, stored, input);
      record({ act: "activities.edited", about: id, data: { version: row.version } });
      return { id };
    },
    { reason },
  );
}

/** Archived, not deleted: notices and retention evidence refer to it. Done again, it comes back. */
export async function archiveActivity(actor: Actor, { id, version, reason }: ArchiveRecord) {
  authorize(actor, "activities:edit");
  return transact(
    actor,
    async ({ tx, record }) => {
      const stored = await getEditable(actor, tx, id);
      const [row] = await tx
        .update(activities)
        .set({ archivedAt: stored.archivedAt ? null : now().toISOString(), version: sql`${activities.version} + 1` })
        .where(and(eq(activities.id, id), eq(activities.version, version)))
        .returning({ archivedAt: activities.archivedAt });
      if (!row) throw new AppError("conflict", {}, await queries.getActivity(tx, id));
      record({ act: row.archivedAt ? "activities.archived" : "activities.restored", about: id });
      return { id, archivedAt: row.archivedAt };
    },
    { reason },
  );
}

/** Not there for those who may not read it, refused to those who may only read it. */
async function getEditable(actor: Actor, db: Queryable, id: string): Promise<Activity> {
  const activity = await queries.getActivity(db, id);
  assertInScope(scopeOf(actor, "activities:read"), [activity.controllerId]);
  authorize(actor, "activities:edit", [activity.controllerId]);
  return activity;
}

async function assertRecipients(
  db: Queryable,
  input: Pick<CreateActivity, "recipients">,
  controllerId: string,
  already: string[],
) {
  const services = await queries.findOfferedServices(
    db,
    input.recipients.map((recipient) => recipient.serviceId),
  );
  const errors = recipientErrors(input.recipients, controllerId, services, already);
  if (Object.keys(errors).length > 0) throw new AppError("invalid", errors);
}

/** Makes the rows under an activity what the form says. */
async function saveParts(
  tx: Transaction,
  activityId: string,
  stored: Pick<Activity, Parts>,
  input: Pick<CreateActivity, Parts>,
) {
  const purposes = planChildren(idsOf(stored.purposes), input.purposes);
  if (purposes.remove.length > 0)
    await tx.delete(activityPurposes).where(inArray(activityPurposes.id, purposes.remove));
  for (const { id, ...purpose } of purposes.keep)
    await tx.update(activityPurposes).set(purpose).where(eq(activityPurposes.id, id));
  if (purposes.add.length > 0)
    await tx.insert(activityPurposes).values(purposes.add.map((purpose) => ({ ...purpose, activityId })));

  const rules = planChildren(idsOf(stored.retention), input.retention);
  if (rules.remove.length > 0) await tx.delete(retentionRules).where(inArray(retentionRules.id, rules.remove));
  for (const { id, ...rule } of rules.keep) await tx.update(retentionRules).set(rule).where(eq(retentionRules.id, id));
  if (rules.add.length > 0) await tx.insert(retentionRules).values(rules.add.map((rule) => ({ ...rule, activityId })));

  const recipients = planRecipients(stored.recipients, input.recipients);
  const of = (serviceId: string) =>
    and(eq(activityRecipients.activityId, activityId), eq(activityRecipients.serviceId, serviceId));
  for (const serviceId of recipients.remove) await tx.delete(activityRecipients).where(of(serviceId));
  for (const { serviceId, role } of recipients.change)
    await tx.update(activityRecipients).set({ role }).where(of(serviceId));
  if (recipients.add.length > 0)
    await tx
      .insert(activityRecipients)
      .values(recipients.add.map(({ serviceId, role }) => ({ activityId, serviceId, role })));
}
