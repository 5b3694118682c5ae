import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Person, worker } from "@/server/platform/actor";
import * as approval from "@/server/policies/approval/service";
import * as drafts from "@/server/policies/drafts/service";
import { serveNotice } from "@/server/policies/publication/door";
import * as policies from "@/server/policies/service";
import { buildNotice, editClause, hire, openPolicies, submit, submitChange, takePublished } from "../support/policies";
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

describe("drafts", () => {
  it("a second draft is refused while one is open, also at the same moment", async () => {
    const started = await Promise.allSettled([0, 1].map(() => drafts.startDraft(officer, { policyId: site.policyId })));
    expect(started.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await refusalOf(drafts.startDraft(officer, { policyId: site.policyId }))).toMatchObject({
      code: "conflict",
      fields: { policyId: "draft_open" },
      stored: { number: 2 },
    });
  });

  it("an edit on an old version shows what is stored", async () => {
    const { id } = await drafts.startDraft(officer, { policyId: site.policyId });
    await editClause(officer, id, "The words of the first.");
    const late = { versionId: id, version: 1, key: "visit", heading: "On visits", body: "The words of the second." };
    expect(await refusalOf(drafts.editSection(officer, late))).toMatchObject({
      code: "conflict",
      stored: { body: "The words of the first.", version: 2 },
    });
  });

  it("a block that cannot be compiled is refused at its field", async () => {
    const { id } = await drafts.startDraft(officer, { policyId: site.policyId });
    expect(await refusalOf(editClause(officer, id, "::activity{key=nobody}"))).toMatchObject({
      fields: { body: "unknown_activity" },
    });
    expect(await refusalOf(editClause(officer, id, "::cokies{category=required}"))).toMatchObject({
      fields: { body: "unknown_block" },
    });
  });

  it("what is public cannot be edited, submitted or returned", async () => {
    const { text } = await policies.getPolicy(officer, site.policyId);
    expect(await refusalOf(editClause(officer, text.id, "Changed."))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(submit(officer, text.id))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(approval.returnVersion(legal, { versionId: text.id, comment: "No." }))).toMatchObject({
      code: "conflict",
    });
  });

  it("only the process itself publishes without a second person", async () => {
    const both: Person = { ...officer, grants: [...officer.grants, { role: "legal", controllerId: null }] };
    expect(await refusalOf(policies.publishFirst(both, site.policyId))).toMatchObject({ code: "forbidden" });
  });
});

describe("another controller's people", () => {
  it("see no policy, no draft and no preview, and decide nothing", async () => {
    const other = await buildNotice("Fremd GmbH");
    const stranger = await hire("legal", other.controllerId);
    const { versionId, hash } = await submitChange(officer, site.policyId);
    const listed = await policies.listPolicies(stranger);
    expect(listed.map((row) => row.id)).toEqual([other.policyId]);
    const attempts = [
      policies.getPolicy(stranger, site.policyId),
      policies.getVersion(stranger, versionId),
      policies.previewVersion(stranger, versionId),
      approval.reviewVersion(stranger, versionId),
      approval.approveVersion(stranger, { versionId, hash }),
      approval.returnVersion(stranger, { versionId, comment: "Mine." }),
    ];
    for (const refusal of await Promise.all(attempts.map(refusalOf))) expect(refusal.code).toBe("not_found");
  });

  it("marketing reads no policy", async () => {
    expect(await refusalOf(policies.listPolicies(await hire("marketing")))).toMatchObject({ code: "forbidden" });
  });
});

describe("the page that a visitor is sent", () => {
  let address: string;
  const server = createServer((request, response) => {
    serveNotice(request, response).then((taken) => taken || response.writeHead(418).end());
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it("is the stored page with its tag, without script and without a cookie", async () => {
    const answer = await fetch(`${address}/notices/${site.siteKey}?from=mail`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-language": "en",
      "cache-control": "no-cache",
      "content-security-policy": expect.stringContaining("default-src 'none'"),
      link: `</notices/${site.siteKey}>; rel="latest-version"`,
    });
    expect(answer.headers.get("set-cookie")).toBeNull();
    const html = await answer.text();
    expect(html).toBe(await policies.previewVersion(worker, (await policies.getPolicy(worker, site.policyId)).text.id));
    expect(html).not.toMatch(/<script|\sstyle=|\son\w+=/);
    const etag = answer.headers.get("etag") ?? "";
    const again = await fetch(`${address}/notices/${site.siteKey}`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });

  it("keeps its address for ever, and points to the one in force", async () => {
    const { versionId, hash } = await submitChange(officer, site.policyId);
    expect((await fetch(`${address}/notices/${site.siteKey}/2`)).status).toBe(404);
    await approval.approveVersion(legal, { versionId, hash });
    const first = await (await fetch(`${address}/notices/${site.siteKey}/1`)).text();
    expect(first).toContain("What happens when you visit");
    expect(first).toContain(`<a href="/notices/${site.siteKey}">`);
    const now = await (await fetch(`${address}/notices/${site.siteKey}`)).text();
    expect(now).toContain("Something else happens");
    expect(now).toContain(`<a href="/notices/${site.siteKey}/1">`);
  });

  it("answers only GET and HEAD, and only below /notices/", async () => {
    expect((await fetch(`${address}/notices/${site.siteKey}`, { method: "POST" })).status).toBe(405);
    const head = await fetch(`${address}/notices/${site.siteKey}`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect((await fetch(`${address}/vendors`)).status).toBe(418);
    expect((await fetch(`${address}/notices/nobody`)).status).toBe(404);
  });
});
