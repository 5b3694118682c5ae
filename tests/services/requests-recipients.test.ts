import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  activities,
  activityPurposes,
  activityRecipients,
  requestRecipients,
  vendorServices,
  vendors,
} from "@/db/schema";
import { database } from "@/server/platform/database";
import { tickCheck } from "@/server/requests/checks/service";
import { noteRecipients } from "@/server/requests/recipients/service";
import { refusalOf } from "../support/registers";
import { makePerson, openCase, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
  for (const name of ["Cloud GmbH", "Mailer Ltd"]) await receive(name);
});
afterAll(() => desk.close());

/** An activity of the controller with one recipient. */
async function receive(name: string) {
  const db = database();
  const { controllerId } = desk.muster;
  const [vendor] = await db.insert(vendors).values({ name }).returning({ id: vendors.id });
  const service = { vendorId: vendor?.id ?? "", controllerId, name: "Service", role: "processor" as const };
  const [offered] = await db.insert(vendorServices).values(service).returning({ id: vendorServices.id });
  const activity = { controllerId, key: `a-${name.slice(0, 4).toLowerCase()}`, name: `For ${name}` };
  const [made] = await db.insert(activities).values(activity).returning({ id: activities.id });
  const activityId = made?.id ?? "";
  await db.insert(activityPurposes).values({ activityId, name: "Shop", legalBasis: "contract" });
  await db.insert(activityRecipients).values({ activityId, serviceId: offered?.id ?? "" });
}

describe("the recipients of what is erased", () => {
  it("are those whom the registers name, and each is told or it is said why not before the line is ticked", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster", { rights: ["erasure_17", "access_15"] });
    const claim = async () => (await request.look()).claimsInFull.find(({ right }) => right === "erasure_17");
    expect((await claim())?.recipients).toEqual([
      { name: "Cloud GmbH", result: null, reason: null },
      { name: "Mailer Ltd", result: null, reason: null },
    ]);
    const { id, claimId } = await request.claimOf("erasure_17");
    const tick = () => tickCheck(officer, { id, claimId, item: "recipients_19", done: true });
    const told = { name: "Cloud GmbH", result: "told" as const, reason: null };
    const open = { name: "Mailer Ltd", result: null, reason: null };
    await noteRecipients(officer, { ...(await request.claimOf("erasure_17")), recipients: [told, open] });
    expect((await refusalOf(tick())).fields).toEqual({ item: "recipients_open" });
    const impossible = { name: "Mailer Ltd", result: "impossible" as const, reason: "It was wound up in May." };
    await noteRecipients(officer, { ...(await request.claimOf("erasure_17")), recipients: [impossible] });
    await tick();
    expect((await claim())?.recipients).toEqual([told, impossible]);
    expect(JSON.stringify(await database().select().from(requestRecipients))).not.toContain("wound up");
  });

  it("are not asked for with a right that changes nothing", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    expect((await request.look()).claimsInFull[0]?.recipients).toBeNull();
    const which = { ...(await request.claimOf("access_15")), recipients: [] };
    expect((await refusalOf(noteRecipients(officer, which))).fields).toEqual({ recipients: "other_right" });
  });

  it("stand in an access answer by their names, with what the registers leave open marked", async () => {
    const officer = await makePerson("officer");
    const request = await openCase(officer, "muster");
    const claim = (await request.look()).claimsInFull[0];
    for (const words of ["For Cloud GmbH: Cloud GmbH", "For Mailer Ltd: Shop (", "[bitte ergänzen]"])
      expect(claim?.draft).toContain(words);
    expect(claim?.checks.find(({ item }) => item === "retention_15_1_d")?.registers).toEqual({ count: 2, open: 2 });
  });
});
