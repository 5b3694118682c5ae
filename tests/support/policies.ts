import type { PersonRole } from "@/contracts/permissions";
import type { PolicySection } from "@/contracts/policies";
import { grantQueue } from "@/db/grants";
import { people } from "@/db/schema";
import { provide } from "@/env";
import { createActivity } from "@/server/activities/service";
import { createCookie, editCookie, getCookie } from "@/server/cookies/service";
import { noticePublished } from "@/server/events/jobs";
import { type Person, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { installQueues, queue } from "@/server/platform/jobs";
import * as drafts from "@/server/policies/drafts/service";
import { createPolicy, getVersion, publishFirst } from "@/server/policies/service";
import { startQueue } from "@/server/process/queue";
import { getSite } from "@/server/sites/service";
import { buildController, openRegisters, personWith } from "./registers";

/** Registers with the queue that a publication is told through. */
export async function openPolicies() {
  const registers = await openRegisters();
  provide({ RUN: "web" });
  await installQueues(registers.ownerUrl, [noticePublished]);
  await grantQueue(registers.ownerUrl, decodeURIComponent(new URL(registers.appUrl).username));
  const boss = await startQueue();
  return {
    async close() {
      await boss.stop({ graceful: false });
      await registers.close();
    },
  };
}

/** What was queued since the last look. */
export async function takePublished() {
  const jobs = (await queue().fetch(noticePublished.name, { batchSize: 100 })) ?? [];
  for (const job of jobs) await queue().complete(noticePublished.name, job.id);
  return jobs.map((job) => noticePublished.schema.parse(job.data));
}

/** A member of staff whom a version can name as its author. */
export async function hire(role: PersonRole, controllerId: string | null = null): Promise<Person> {
  const person = personWith(role, controllerId);
  await database().insert(people).values({ id: person.id, issuer: "test", subject: person.id, name: person.name });
  return person;
}

const clause = (key: string, number: string, body: string): PolicySection => ({
  key,
  number,
  heading: `On ${key}`,
  body,
});

/** A site whose notice is public in its first version: text, an activity, a table with one row. */
export async function buildNotice(name: string) {
  const world = await buildController(name);
  const { controllerId, siteId, serviceId } = world;
  const { id: activityId } = await createActivity(worker, {
    controllerId,
    key: "web-server-logs",
    name: "Web server logs",
    description: "A note for the desk only",
    noticeSection: "1a",
    dataCategories: ["IP address"],
    subjectCategories: ["Visitors"],
    purposes: [{ name: "Security", legalBasis: "legitimate_interests", note: "Another note for the desk" }],
    retention: [{ data: "Logs", trigger: "collection", period: "P7D", action: "delete", wording: null }],
    recipients: [{ serviceId, role: null }],
  });
  const { id: cookieId } = await createCookie(worker, {
    controllerId,
    siteIds: [siteId],
    name: null,
    provider: "controller",
    vendorId: null,
    company: "Own",
    purpose: "Shopping cart",
    category: "required",
    country: "DE",
    integratedAs: null,
    deviceBasis: null,
    processingBasis: "contract",
    basisWording: "Art. 6(1)(b) GDPR",
    noticeSection: "3a",
    position: 1,
    storages: [{ technique: "cookie", duration: "period", shortest: null, period: "P6M", wording: null }],
  });
  const { id: policyId } = await createPolicy(worker, {
    siteId,
    language: "en",
    title: `Privacy notice of ${name}`,
    intro: null,
    revisedOn: "2021-03-22",
    sections: [
      clause("visit", "1", "What happens when you visit.\n\n::activity{key=web-server-logs}"),
      clause("cookies", "2", "::cookies{category=required columns=company,purpose,technology,country}"),
      clause("controller", "3", "::controller"),
    ],
  });
  await publishFirst(worker, policyId);
  const { key: siteKey } = await getSite(worker, siteId);
  return { ...world, siteKey, activityId, cookieId, policyId };
}

export async function editClause(actor: Person, versionId: string, body: string) {
  const { version } = await getVersion(actor, versionId);
  return drafts.editSection(actor, { versionId, version, key: "visit", heading: "On visits", body });
}

export const submit = async (actor: Person, versionId: string) =>
  drafts.submitVersion(actor, { versionId, version: (await getVersion(actor, versionId)).version });

/** A second version with one sentence changed, waiting for legal. */
export async function submitChange(actor: Person, policyId: string) {
  const { id } = await drafts.startDraft(actor, { policyId });
  await editClause(actor, id, "Something else happens when you visit.\n\n::activity{key=web-server-logs}");
  const { hash } = await submit(actor, id);
  return { versionId: id, hash };
}

export async function moveCookie(cookieId: string, country: string) {
  const { controllerId, controllerName, vendorName, sites, archivedAt, ...fields } = await getCookie(worker, cookieId);
  await editCookie(worker, { ...fields, country, reason: "hosting moves" });
}
