import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { requests } from "@/db/schema";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { enterRequest } from "@/server/requests/arrivals/service";
import * as clock from "@/server/requests/clock/service";
import { getRequest } from "@/server/requests/service";
import { refusalOf } from "../support/registers";
import { actsOf, letter, makePerson, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

const at = (moment: string) => vi.spyOn(time, "now").mockReturnValue(new Date(moment));

describe("the clock of a case", () => {
  const enter = async (officer: Awaited<ReturnType<typeof makePerson>>, receivedOn: string, rights = ["access_15"]) => {
    const { site: _, ...fields } = letter("muster", { rights: rights as ["access_15"] });
    return enterRequest(officer, { ...fields, channel: "letter", siteId: desk.muster.siteId, receivedOn });
  };
  const why = { reasons: "It concerns eleven systems and four companies.", way: "post" as const };

  it("is extended once, with reasons, within the first month, and the objection to marketing stays due at once", async () => {
    const clockIs = at("2026-02-20T10:00:00Z");
    const officer = await makePerson("officer");
    const { id } = await enter(officer, "2026-01-31", ["access_15", "objection_marketing_21_2"]);
    await clock.extendRequest(officer, { id, version: 1, ...why });
    const due = await database().select().from(requests).where(eq(requests.id, id));
    expect(due[0]).toMatchObject({ extendedOn: "2026-02-20", dueOn: "2026-01-31" });
    const again = clock.extendRequest(officer, { id, version: 2, ...why });
    expect((await refusalOf(again)).fields).toEqual({ reasons: "extended" });
    const acts = await actsOf(id);
    clockIs.mockRestore();
    expect(acts).toEqual(["entered", "extended"]);
  });

  it("is not extended after the first month", async () => {
    const clockIs = at("2026-03-03T10:00:00Z");
    const officer = await makePerson("officer");
    const { id } = await enter(officer, "2026-01-31");
    const refused = await refusalOf(clock.extendRequest(officer, { id, version: 1, ...why }));
    clockIs.mockRestore();
    expect(refused.fields).toEqual({ reasons: "too_late" });
  });

  it("stands still for a question on the paused date alone: the strict date and its alarms stay", async () => {
    const clockIs = at("2026-02-03T10:00:00Z");
    const officer = await makePerson("officer");
    const { id } = await enter(officer, "2026-01-31");
    await clock.askToSpecify(officer, { id, version: 1, text: "Which data?", way: "post" });
    clockIs.mockReturnValue(new Date("2026-02-10T10:00:00Z"));
    await clock.resumeClock(officer, { id, version: 2 });
    const shown = await getRequest(officer, id);
    clockIs.mockRestore();
    expect(shown.dueOn).toBe("2026-03-02");
    expect(shown.claimsInFull[0]?.paused).toMatchObject({ days: 7, due: "2026-03-09" });
    expect(shown.claimsInFull[0]?.target?.date).toBe("2026-02-13");
  });

  it("of an objection in a chat is due at once, and of one by letter in a month", async () => {
    const clockIs = at("2026-02-03T10:00:00Z");
    const officer = await makePerson("officer");
    const { site: _, ...fields } = letter("muster", { rights: ["objection_21_1"] });
    const paper = { ...fields, siteId: desk.muster.siteId, receivedOn: "2026-01-31" };
    const chat = await getRequest(officer, (await enterRequest(officer, { ...paper, channel: "chat" })).id);
    const post = await getRequest(officer, (await enterRequest(officer, { ...paper, channel: "letter" })).id);
    clockIs.mockRestore();
    expect(chat.claimsInFull[0]).toMatchObject({ dueOn: "2026-01-31", paused: null, target: null });
    expect(chat.extension.mayExtend).toBe(false);
    expect(post.claimsInFull[0]).toMatchObject({ dueOn: "2026-03-02", target: { date: "2026-02-13" } });
  });
});
