import { eq } from "drizzle-orm";
import postgres from "postgres";
import type { LintFinding, LintReport } from "@/contracts/banner-review";
import type { SaveBanner } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import type { PersonRole } from "@/contracts/permissions";
import { grantQueue } from "@/db/grants";
import { evidenceEntries, people } from "@/db/schema";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { provide } from "@/env";
import { findVersion, storeReport } from "@/server/consent/banners/queries";
import { getBannerVersion, proposeBanner } from "@/server/consent/banners/service";
import { bannerProposed } from "@/server/consent/jobs";
import { findSettings } from "@/server/consent/settings/queries";
import { noteNotice, saveBanner } from "@/server/consent/settings/service";
import { noticePublished } from "@/server/events/jobs";
import { type Person, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { installQueues, queue } from "@/server/platform/jobs";
import { startQueue } from "@/server/process/queue";
import { getSite } from "@/server/sites/service";
import { cookieOf } from "./banners";
import { buildController, openRegisters, personWith } from "./registers";

/** Registers, and the queue by which a proposal is sent to be measured. */
export async function openBanners() {
  const registers = await openRegisters();
  provide({ RUN: "web" });
  await installQueues(registers.ownerUrl, [bannerProposed, noticePublished]);
  await grantQueue(registers.ownerUrl, decodeURIComponent(new URL(registers.appUrl).username));
  const boss = await startQueue();
  const owner = postgres(registers.ownerUrl, { max: 1, onnotice() {} });
  return {
    owner,
    async close() {
      await boss.stop({ graceful: false });
      await owner.end({ timeout: 5 });
      await registers.close();
    },
  };
}

/** What is to be measured since the last look. */
export async function takeProposed() {
  const jobs = (await queue().fetch(bannerProposed.name, { batchSize: 100 })) ?? [];
  for (const job of jobs) await queue().complete(bannerProposed.name, job.id);
  return jobs.map((job) => bannerProposed.schema.parse(job.data));
}

async function hire(role: PersonRole, controllerId: string): Promise<Person> {
  const person = personWith(role, controllerId);
  await database().insert(people).values({ id: person.id, issuer: "test", subject: person.id, name: person.name });
  return person;
}

export type BannerWorld = Awaited<ReturnType<typeof buildBanner>>;

/** A site whose notice is public with one row, its banner's settings saved, an officer and somebody of legal. */
export async function buildBanner(name: string, cookies: PublishedCookie[] = [cookieOf()]) {
  const { controllerId, siteId, vendorId } = await buildController(name);
  const { key: siteKey } = await getSite(worker, siteId);
  const [officer, legal] = [await hire("officer", controllerId), await hire("legal", controllerId)];
  const asking = { siteId, asksAgain: null, reason: null };

  async function save(changes: Partial<SaveBanner> = {}, actor = officer) {
    const { settings } = await findSettings(database(), siteId);
    return saveBanner(actor, { ...settings, siteId, ...changes });
  }
  const publishNotice = (version: number, rows: PublishedCookie[]) =>
    noteNotice(worker, { siteId, siteKey, version, cookies: rows });
  const version = async (number: number, actor = legal) => getBannerVersion(actor, { site: siteKey, number });

  /** As the linter would: a report of exactly this banner, or of another one. */
  async function measure(number: number, findings: LintFinding[] = [], changes: Partial<LintReport> = {}) {
    const stored = await findVersion(database(), siteKey, number);
    const report = { measuredAt: "2026-11-22T12:00:00.000Z", build: "b", browser: "Chromium", views: 8, findings };
    const sha256 = stored?.sha256 ?? "";
    await database().transaction((tx) => storeReport(tx, siteId, number, { ...report, sha256, ...changes }));
    return sha256;
  }

  /** A proposal, measured and clean: its number and hash. */
  async function propose(changes: Partial<Parameters<typeof proposeBanner>[1]> = {}) {
    const { number } = await proposeBanner(officer, { ...asking, ...changes });
    if (number === null) throw new Error("Nothing was proposed.");
    return { site: siteKey, number, hash: await measure(number) };
  }

  const acts = async () => {
    const rows = await database()
      .select({ act: evidenceEntries.act })
      .from(evidenceEntries)
      .where(eq(evidenceEntries.stream, `consent:${siteKey}`))
      .orderBy(evidenceEntries.seq);
    return rows.map(({ act }) => act);
  };

  await save({ purposes: otcPurposes });
  await publishNotice(1, cookies);
  return {
    ...{ controllerId, siteId, siteKey, vendorId, officer, legal, asking },
    ...{ save, publishNotice, version, measure, propose, acts },
  };
}
