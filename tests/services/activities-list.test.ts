import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listForNotice } from "@/server/activities/queries";
import * as activities from "@/server/activities/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { activity, list } from "../support/activity";
import { buildController, openRegisters } from "../support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
beforeAll(async () => {
  registers = await openRegisters();
});
afterAll(() => registers.close());

describe("an officer finds an activity", () => {
  it("search finds a wording with a percent sign, and only that", async () => {
    const { controllerId } = await buildController("Percent");
    const rule = { data: "Figures", trigger: "collection" as const, period: null, action: "delete" as const };
    await activities.createActivity(
      worker,
      activity(controllerId, { name: "With", retention: [{ ...rule, wording: "100 % of them" }] }),
    );
    await activities.createActivity(
      worker,
      activity(controllerId, { name: "Without", retention: [{ ...rule, wording: "100 of them" }] }),
    );
    const found = await activities.listActivities(worker, list({ q: "100 %", controller: controllerId }));
    expect(found.rows.map((row) => row.name)).toEqual(["With"]);
    expect((await activities.listActivities(worker, list({ q: "%", controller: controllerId }))).total).toBe(1);
  });

  it("filters and pages agree with each other", async () => {
    const { controllerId, serviceId, vendorId } = await buildController("Filtered");
    const recipients = [{ serviceId, role: null }];
    await activities.createActivity(worker, activity(controllerId, { name: "c", recipients }));
    await activities.createActivity(worker, activity(controllerId, { name: "B", retention: [] }));
    await activities.createActivity(
      worker,
      activity(controllerId, { name: "a", purposes: [{ name: "Chat", legalBasis: null, note: null }] }),
    );
    const names = async (query: Record<string, unknown>) =>
      (await activities.listActivities(worker, list({ controller: controllerId, ...query }))).rows.map(
        (row) => row.name,
      );
    expect(await names({})).toEqual(["a", "B", "c"]);
    expect(await names({ direction: "desc" })).toEqual(["c", "B", "a"]);
    expect(await names({ state: "retention_missing" })).toEqual(["B"]);
    expect(await names({ state: "basis_missing" })).toEqual(["a"]);
    expect(await names({ basis: "legitimate_interests" })).toEqual(["B", "c"]);
    expect(await names({ vendor: vendorId })).toEqual(["c"]);
    expect(await names({ q: "filtered vendor" })).toEqual(["c"]);
    expect(await names({ pageSize: 2, page: 2 })).toEqual(["c"]);
    expect(
      await activities.listActivities(worker, list({ controller: controllerId, pageSize: 2, page: 9 })),
    ).toMatchObject({ rows: [] });
  });

  it("a notice gets what it prints, with the role that counts here", async () => {
    const { controllerId, serviceId } = await buildController("Printed");
    await activities.createActivity(
      worker,
      activity(controllerId, { key: "late", noticeSection: "1b", recipients: [{ serviceId, role: "partner" }] }),
    );
    await activities.createActivity(
      worker,
      activity(controllerId, { key: "early", recipients: [{ serviceId, role: null }] }),
    );
    const rows = await listForNotice(database(), controllerId);
    expect(rows.map((row) => row.key)).toEqual(["early", "late"]);
    expect(rows[0]).toMatchObject({
      purposes: [{ name: "Security", legalBasis: "legitimate_interests", note: null }],
      retention: [{ data: "Logs", trigger: "collection", period: "P7D", action: "delete", wording: null }],
      recipients: [{ vendorName: "Printed vendor", serviceName: "Hosting", role: "processor" }],
    });
    expect(rows[1]?.recipients[0]?.role).toBe("partner");
  });
});
