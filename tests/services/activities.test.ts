import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Activity } from "@/contracts/activities";
import { evidenceEntries } from "@/db/schema";
import * as activities from "@/server/activities/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { archiveVendor } from "@/server/vendors/service";
import { activity, editOf, list } from "../support/activity";
import { buildController, buildVendor, openRegisters, personWith, refusalOf } from "../support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
beforeAll(async () => {
  registers = await openRegisters();
});
afterAll(() => registers.close());

const entriesAbout = (id: string) =>
  database()
    .select({ act: evidenceEntries.act })
    .from(evidenceEntries)
    .where(eq(evidenceEntries.about, id))
    .orderBy(evidenceEntries.seq);

describe("who sees which activity", () => {
  it("an officer of one controller never sees the other's activities", async () => {
    const [mine, theirs] = [await buildController("Mine"), await buildController("Theirs")];
    const officer = personWith("officer", mine.controllerId);
    await activities.createActivity(
      worker,
      activity(mine.controllerId, { recipients: [{ serviceId: mine.serviceId, role: null }] }),
    );
    const shared = await buildVendor([mine.controllerId, theirs.controllerId], "Shared");
    const other = await activities.createActivity(
      worker,
      activity(theirs.controllerId, { recipients: [{ serviceId: shared.serviceIds[1] ?? "", role: null }] }),
    );

    expect((await activities.listActivities(officer, list())).rows.map((row) => row.controllerName)).toEqual(["Mine"]);
    expect((await activities.listActivities(officer, list({ controller: theirs.controllerId }))).total).toBe(0);
    expect(await activities.listAllActivities(officer, list())).toHaveLength(1);
    expect(await activities.listActivitiesOfVendor(officer, shared.vendorId)).toEqual([]);
    expect(await activities.countActivitiesByVendor(officer, [shared.vendorId, mine.vendorId])).toEqual({
      [mine.vendorId]: 1,
    });
    expect(await refusalOf(activities.getActivity(officer, other.id))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(activities.getActivityHistory(officer, other.id))).toMatchObject({ code: "not_found" });
    const stored = await activities.getActivity(worker, other.id);
    expect(await refusalOf(activities.editActivity(officer, editOf(stored)))).toMatchObject({ code: "not_found" });
    expect(
      await refusalOf(activities.archiveActivity(officer, { id: other.id, version: 1, reason: null })),
    ).toMatchObject({ code: "not_found" });
    expect(await refusalOf(activities.createActivity(officer, activity(theirs.controllerId)))).toMatchObject({
      code: "forbidden",
    });
  });

  it("an auditor reads and changes nothing, marketing does not even read", async () => {
    const { controllerId } = await buildController("Audited");
    const { id } = await activities.createActivity(worker, activity(controllerId));
    const stored = await activities.getActivity(personWith("auditor"), id);
    expect(await refusalOf(activities.editActivity(personWith("auditor"), editOf(stored)))).toMatchObject({
      code: "forbidden",
    });
    expect(await refusalOf(activities.getActivity(personWith("marketing"), id))).toMatchObject({ code: "forbidden" });
  });
});

describe("an officer edits an activity", () => {
  it("an edit on an old version is refused and shows the stored one", async () => {
    const { controllerId } = await buildController("Twice");
    const officer = personWith("officer");
    const { id } = await activities.createActivity(officer, activity(controllerId));
    const seen = await activities.getActivity(officer, id);
    await activities.editActivity(officer, editOf(seen, { name: "Faster" }));
    const refused = await refusalOf(activities.editActivity(officer, editOf(seen, { name: "Slower" })));
    expect(refused).toMatchObject({ code: "conflict", stored: { name: "Faster", version: 2 } });
    expect((await activities.getActivity(officer, id)).name).toBe("Faster");
  });

  it("of two at the same moment one wins", async () => {
    const { controllerId } = await buildController("Race");
    const { id } = await activities.createActivity(worker, activity(controllerId));
    const seen = await activities.getActivity(worker, id);
    const both = await Promise.allSettled(
      ["A", "B"].map((name) => activities.editActivity(worker, editOf(seen, { name }))),
    );
    expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = both.find((one) => one.status === "rejected")?.reason as { code: string; stored: Activity };
    expect(lost).toMatchObject({ code: "conflict", stored: { version: 2 } });
    expect(await entriesAbout(id)).toHaveLength(2);
  });

  it("a recipient of another controller is refused, and nothing is stored by halves", async () => {
    const [mine, theirs] = [await buildController("Own"), await buildController("Foreign")];
    const refused = await refusalOf(
      activities.createActivity(
        worker,
        activity(mine.controllerId, {
          recipients: [
            { serviceId: mine.serviceId, role: null },
            { serviceId: theirs.serviceId, role: null },
          ],
        }),
      ),
    );
    expect(refused).toMatchObject({ code: "invalid", fields: { "recipients.1.serviceId": "other_controller" } });
    expect((await activities.listActivities(worker, list({ controller: mine.controllerId }))).total).toBe(0);
  });

  it("an archived vendor is chosen for nothing new and stays where it is named", async () => {
    const { controllerId, serviceId, vendorId } = await buildController("Former");
    const recipients = [{ serviceId, role: null }];
    const { id } = await activities.createActivity(worker, activity(controllerId, { recipients }));
    await archiveVendor(worker, { id: vendorId, version: 1, reason: null });
    await activities.editActivity(worker, editOf(await activities.getActivity(worker, id), { name: "Renamed" }));
    const refused = await refusalOf(activities.createActivity(worker, activity(controllerId, { recipients })));
    expect(refused.fields).toEqual({ "recipients.0.serviceId": "vendor_archived" });
  });

  it("a key is taken once for each controller", async () => {
    const [one, two] = [await buildController("One"), await buildController("Two")];
    await activities.createActivity(worker, activity(one.controllerId, { key: "chat" }));
    await activities.createActivity(worker, activity(two.controllerId, { key: "chat" }));
    const refused = await refusalOf(activities.createActivity(worker, activity(one.controllerId, { key: "chat" })));
    expect(refused).toMatchObject({ code: "invalid", fields: { key: "taken" } });
  });

  it("every change leaves one entry and a history that names recipients", async () => {
    const { controllerId, serviceId } = await buildController("Kept");
    const officer = personWith("officer");
    const { id } = await activities.createActivity(officer, activity(controllerId));
    const first = await activities.getActivity(officer, id);
    const longer = { ...first.retention[0]!, period: "P14D" };
    await activities.editActivity(
      officer,
      editOf(first, {
        retention: [longer],
        recipients: [{ serviceId, role: "authority" }],
        reason: "Two weeks are needed",
      }),
    );
    await activities.archiveActivity(officer, { id, version: 2, reason: "Switched off" });
    expect((await entriesAbout(id)).map((entry) => entry.act)).toEqual([
      "activities.created",
      "activities.edited",
      "activities.archived",
    ]);

    const history = await activities.getActivityHistory(officer, id);
    const changes = history.flatMap((item) =>
      item.fields.map((field) => ({ ...field, part: item.part, kind: item.kind, reason: item.reason })),
    );
    expect(changes).toContainEqual({
      part: "retention_rules",
      kind: "changed",
      name: "period",
      before: "P7D",
      after: "P14D",
      reason: "Two weeks are needed",
    });
    expect(changes).toContainEqual({
      part: "activity_recipients",
      kind: "created",
      name: "name",
      before: null,
      after: "Kept vendor: Hosting",
      reason: "Two weeks are needed",
    });
    expect(changes.find((change) => change.name === "archived_at")).toMatchObject({
      before: null,
      reason: "Switched off",
    });
    expect(history.map((item) => item.at)).toEqual(
      history
        .map((item) => item.at)
        .sort()
        .reverse(),
    );
  });

  it("an archived activity leaves the list and the vendor's page, and comes back", async () => {
    const { controllerId, serviceId, vendorId } = await buildController("Returning");
    const { id } = await activities.createActivity(
      worker,
      activity(controllerId, { recipients: [{ serviceId, role: null }] }),
    );
    await activities.archiveActivity(worker, { id, version: 1, reason: null });
    expect((await activities.listActivities(worker, list({ controller: controllerId }))).total).toBe(0);
    expect((await activities.listActivities(worker, list({ controller: controllerId, state: "archived" }))).total).toBe(
      1,
    );
    expect(await activities.listActivitiesOfVendor(worker, vendorId)).toEqual([]);
    await activities.archiveActivity(worker, { id, version: 2, reason: null });
    expect((await activities.listActivitiesOfVendor(worker, vendorId)).map((row) => row.recipients)).toEqual([
      ["Returning vendor"],
    ]);
  });
});
