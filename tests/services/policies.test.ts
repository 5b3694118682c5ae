import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { evidenceEntries } from "@/db/schema";
import { verifyEvidence } from "@/server/evidence/service";
import { type Person, visitor, worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import * as approval from "@/server/policies/approval/service";
import * as drafts from "@/server/policies/drafts/service";
import { readNotice } from "@/server/policies/publication/service";
import * as policies from "@/server/policies/service";
import {
  buildNotice,
  editClause,
  hire,
  moveCookie,
  openPolicies,
  submit,
  submitChange,
  takePublished,
} from "../support/policies";
import { refusalOf } from "../support/registers";

let desk: Awaited<ReturnType<typeof openPolicies>>;
let site: Awaited<ReturnType<typeof buildNotice>>;
let officer: Person;
let legal: Person;

beforeAll(async () => {
  desk = await openPolicies();
});
afterAll(() => desk.close());
beforeEach(async () => {
  site = await buildNotice("Muster GmbH");
  officer = await hire("officer");
  legal = await hire("legal", site.controllerId);
  await takePublished();
});

describe("from a draft to the public", () => {
  it("legal approves what an officer wrote, the new version is public and the old one stays readable", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    expect((await readNotice(visitor, site.siteKey)).version).toBe(1);
    expect(await approval.approveVersion(legal, { versionId, hash })).toMatchObject({ number: 2 });
    const notice = await readNotice(visitor, site.siteKey);
    expect(notice).toMatchObject({ version: 2, sha256: hash });
    expect(notice.sections[0]?.text).toContain("Something else happens");
    expect((await readNotice(visitor, site.siteKey, 1)).sections[0]?.text).toContain("What happens when you visit");
    const { versions } = await policies.getPolicy(officer, site.policyId);
    expect(versions.map(({ number, state }) => [number, state])).toEqual([
      [2, "published"],
      [1, "superseded"],
    ]);
  });

  it("others are told in the same transaction, with the rows as frozen", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    expect(await takePublished()).toEqual([]);
    await approval.approveVersion(legal, { versionId, hash });
    expect(await takePublished()).toEqual([
      {
        siteId: site.siteId,
        siteKey: site.siteKey,
        version: 2,
        cookies: [expect.objectContaining({ company: "Own", country: "Germany", technology: "Cookie, 6 months" })],
      },
    ]);
  });

  it("a register edited changes nothing public until a version is approved", async () => {
    const before = await readNotice(visitor, site.siteKey);
    await moveCookie(site.cookieId, "US");
    expect(await readNotice(visitor, site.siteKey)).toEqual(before);
    const { id } = await drafts.startDraft(officer, { policyId: site.policyId });
    const { redline, causes } = await approval.reviewVersion(legal, id);
    expect(causes.cookies).toMatchObject([
      {
        kind: "record",
        record: { kind: "cookie", id: site.cookieId },
        change: { kind: "changed", fields: [{ name: "country", before: "DE", after: "US" }], reason: "hosting moves" },
      },
    ]);
    expect(redline.clauses.find((clause) => clause.key === "cookies")?.parts).toContainEqual({
      kind: "new",
      text: "USA",
    });
    const { hash } = await submit(officer, id);
    const { triage } = await approval.reviewVersion(legal, id);
    expect(triage).toMatchObject([{ changeClass: "third_country", proposed: "inform" }]);
    const undecided = approval.approveVersion(legal, { versionId: id, hash });
    expect((await refusalOf(undecided)).fields).toEqual({ decisions: "undecided" });
    const decisions = [{ changeClass: "third_country" as const, duty: "ask_again" as const, reason: "No adequacy." }];
    await approval.approveVersion(legal, { versionId: id, hash, decisions });
    expect(await takePublished()).toMatchObject([{ version: 2, asksAgain: "No adequacy." }]);
    expect((await approval.reviewVersion(legal, id)).decisions).toMatchObject(decisions);
    expect((await readNotice(visitor, site.siteKey)).cookies[0]?.country).toBe("USA");
  });

  it("notes for the desk stay at the desk", async () => {
    expect(JSON.stringify(await readNotice(visitor, site.siteKey))).not.toContain("for the desk");
  });

  it("each act leaves an entry with the number and the hash, and the log holds", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    await approval.approveVersion(legal, { versionId, hash });
    const entries = await database()
      .select({ act: evidenceEntries.act, canonical: evidenceEntries.canonical })
      .from(evidenceEntries)
      .where(eq(evidenceEntries.about, versionId))
      .orderBy(evidenceEntries.seq);
    expect(entries.map((entry) => entry.act)).toEqual([
      "policies.draftStarted",
      "policies.sectionEdited",
      "policies.versionSubmitted",
      "policies.versionApproved",
      "policies.versionPublished",
    ]);
    for (const { canonical } of entries.slice(2))
      expect(JSON.parse(canonical).body.data).toEqual({ number: 2, sha256: hash });
    expect((await verifyEvidence(worker)).breaches).toEqual([]);
  });
});

describe("two people, and exactly the text that was shown", () => {
  it("the author cannot approve, even with both roles, and is told why", async () => {
    const both: Person = { ...officer, grants: [...officer.grants, { role: "legal", controllerId: null }] };
    const { versionId, hash } = await submitChange(both, site.policyId);
    expect((await approval.reviewVersion(both, versionId)).refusal).toBe("own_words");
    const refusal = await refusalOf(approval.approveVersion(both, { versionId, hash }));
    expect(refusal).toMatchObject({ code: "forbidden", fields: { hash: "own_words" } });
    expect((await readNotice(visitor, site.siteKey)).version).toBe(1);
  });

  it("whoever edited another's draft cannot approve it either", async () => {
    const editor = await hire("officer");
    const both: Person = { ...editor, grants: [...editor.grants, { role: "legal", controllerId: null }] };
    const { id } = await drafts.startDraft(officer, { policyId: site.policyId });
    await editClause(both, id, "Words of a second author.");
    const { hash } = await submit(officer, id);
    expect(await refusalOf(approval.approveVersion(both, { versionId: id, hash }))).toMatchObject({
      fields: { hash: "own_words" },
    });
    await approval.approveVersion(legal, { versionId: id, hash });
  });

  it("an officer does not approve, and legal does not write", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    expect(await refusalOf(approval.approveVersion(await hire("officer"), { versionId, hash }))).toMatchObject({
      code: "forbidden",
    });
    expect(await refusalOf(drafts.startDraft(legal, { policyId: site.policyId }))).toMatchObject({ code: "forbidden" });
  });

  it("an edit after submission voids it", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    await editClause(officer, versionId, "One more word.");
    expect(await policies.getVersion(legal, versionId)).toMatchObject({ state: "draft", hash: null });
    expect(await refusalOf(approval.approveVersion(legal, { versionId, hash }))).toMatchObject({
      code: "conflict",
      fields: { hash: "not_in_review" },
    });
    await submit(officer, versionId);
    expect(await refusalOf(approval.approveVersion(legal, { versionId, hash }))).toMatchObject({
      code: "conflict",
      fields: { hash: "text_changed" },
    });
  });

  it("a record changed after submission voids it and says which clause; submitted again, it can be approved", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    await moveCookie(site.cookieId, "US");
    const refusal = await refusalOf(approval.approveVersion(legal, { versionId, hash }));
    expect(refusal).toMatchObject({
      code: "conflict",
      fields: { hash: "records_changed" },
      stored: { changed: expect.arrayContaining([{ number: "2", heading: "On cookies" }]) },
    });
    const review = await approval.reviewVersion(legal, versionId);
    expect(review.refusal).toBe("records_changed");
    expect(review.changedSince).toContainEqual({ number: "2", heading: "On cookies" });
    const again = await submit(officer, versionId);
    const decisions = [
      { changeClass: "third_country" as const, duty: "inform" as const, reason: "It is told by mail." },
    ];
    await approval.approveVersion(legal, { versionId, hash: again.hash, decisions });
    expect((await readNotice(visitor, site.siteKey)).cookies[0]?.country).toBe("USA");
  });

  it("of two approvals at the same moment one counts", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    const second = await hire("legal");
    const outcomes = await Promise.allSettled(
      [legal, second].map((actor) => approval.approveVersion(actor, { versionId, hash })),
    );
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await takePublished()).toHaveLength(1);
  });

  it("legal returns it with a comment, and its author goes on", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    await approval.returnVersion(legal, { versionId, comment: "The period is missing." });
    expect(await policies.getVersion(officer, versionId)).toMatchObject({
      state: "returned",
      comment: "The period is missing.",
    });
    expect(await refusalOf(approval.approveVersion(legal, { versionId, hash }))).toMatchObject({ code: "conflict" });
    await editClause(officer, versionId, "It is kept for seven days.");
    const again = await submit(officer, versionId);
    await approval.approveVersion(legal, { versionId, hash: again.hash });
  });
});
