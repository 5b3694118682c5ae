import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { PolicySection, PublishedNotice, RedlineCause, RedlineClause } from "@/contracts/policies";
import type { Queryable } from "@/db/client";
import {
  activities,
  activityRecipients,
  cookies,
  evidenceEntries,
  people,
  policyVersions,
  vendorServices,
  vendors,
} from "@/db/schema";
import { changesOf } from "@/server/evidence/history/queries";
import { getController } from "@/server/sites/queries";
import { serviceNames, vendorNames } from "@/server/vendors/queries";
import type { StoredVersion } from "../queries";
import { causesOf, type Source } from "./rules";

/** Every record of a controller that a notice may show, those that were put away since among them. */
async function listSources(db: Queryable, controllerId: string): Promise<Source[]> {
  const { id, name } = await getController(db, controllerId);
  const acts = await db
    .select({ id: activities.id, key: activities.key, name: activities.name, vendorId: vendorServices.vendorId })
    .from(activities)
    .leftJoin(activityRecipients, eq(activityRecipients.activityId, activities.id))
    .leftJoin(vendorServices, eq(vendorServices.id, activityRecipients.serviceId))
    .where(eq(activities.controllerId, controllerId))
    .orderBy(asc(activities.id))
    .limit(10_000);
  const rows = await db.select().from(cookies).where(eq(cookies.controllerId, controllerId)).limit(10_000);
  const companies = await db
    .selectDistinct({ id: vendors.id, name: vendors.name })
    .from(vendors)
    .innerJoin(vendorServices, eq(vendorServices.vendorId, vendors.id))
    .where(eq(vendorServices.controllerId, controllerId))
    .limit(10_000);
  const one = (kind: Source["record"]["kind"], record: { id: string; name: string }, keys: string[] = []): Source => ({
    record: { kind, ...record, isOptional: false },
    keys,
    vendorIds: [],
  });
  const byActivity = new Map<string, Source>();
  for (const { id: activityId, key, name: called, vendorId } of acts) {
    const source = byActivity.get(activityId) ?? one("activity", { id: activityId, name: called }, [key]);
    if (vendorId) source.vendorIds.push(vendorId);
    byActivity.set(activityId, source);
  }
  return [
    one("controller", { id, name }),
    ...byActivity.values(),
    ...rows.map((cookie): Source => {
      const name = cookie.name ?? cookie.company ?? cookie.purpose ?? "";
      return {
        record: { kind: "cookie", id: cookie.id, name, isOptional: cookie.category !== "required" },
        keys: [cookie.category],
        vendorIds: cookie.vendorId ? [cookie.vendorId] : [],
      };
    }),
    ...companies.map((company) => one("vendor", company)),
  ];
}

async function sectionsOf(db: Queryable, policyId: string, number: number): Promise<PolicySection[]> {
  const [row] = await db
    .select({ sections: policyVersions.sections })
    .from(policyVersions)
    .where(and(eq(policyVersions.policyId, policyId), eq(policyVersions.number, number)));
  return row?.sections ?? [];
}

/** Who edited which clause of a version last, as the log says. */
async function editsOf(db: Queryable, versionId: string) {
  const rows = await db
    .select({
      section: sql<string | null>`(${evidenceEntries.canonical}::jsonb #>> '{body,data,section}')`,
      atMs: evidenceEntries.atMs,
      name: people.name,
    })
    .from(evidenceEntries)
    .leftJoin(people, eq(sql`'person:' || ${people.id}::text`, evidenceEntries.actor))
    .where(
      and(
        eq(evidenceEntries.about, versionId),
        eq(evidenceEntries.stream, "policies"),
        inArray(evidenceEntries.act, ["policies.sectionEdited"]),
      ),
    )
    .orderBy(asc(evidenceEntries.seq));
  return new Map(
    rows.map(({ section, atMs, name }) => [
      section ?? "",
      { actorName: name, at: atMs === null ? null : new Date(atMs).toISOString() },
    ]),
  );
}

/** Why the clauses of a redline differ from the notice that was public before; from the beginning there is no cause to name. */
export async function findCauses(
  db: Queryable,
  version: StoredVersion,
  former: PublishedNotice | null,
  clauses: RedlineClause[],
): Promise<Record<string, RedlineCause[]>> {
  if (!former?.publishedAt) return {};
  const sources = await listSources(db, version.controllerId);
  // A version that waits shows the registers as they were when it was submitted.
  const waits = version.state === "in_review" ? version.submittedAt : null;
  const span = { since: former.publishedAt, until: version.publishedAt ?? waits };
  const ids = sources.map(({ record }) => record.id);
  const changes = await changesOf(db, ids, span, { service_id: serviceNames, vendor_id: vendorNames });
  const edits = await editsOf(db, version.id);
  const nobody = { actorName: version.authorName, at: null };
  return causesOf(
    clauses,
    { before: await sectionsOf(db, version.policyId, former.version), after: version.sections },
    sources,
    changes,
    (key) => edits.get(key) ?? nobody,
  );
}
