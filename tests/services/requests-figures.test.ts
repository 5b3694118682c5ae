import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RequestRight } from "@/contracts/requests";
import { requestClaims, requests } from "@/db/schema";
import * as time from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { getFigures } from "@/server/requests/figures/service";
import { refusalOf } from "../support/registers";
import { makePerson, openCase, openRequests } from "../support/requests";

let desk: Awaited<ReturnType<typeof openRequests>>;
beforeAll(async () => {
  desk = await openRequests();
});
afterAll(() => desk.close());

type Ended = { receivedOn: string; dueOn: string; closedAt: string | null; outcome?: "fulfilled" | "refused" };

/** A case of one right with the dates that are said. */
async function ended(right: RequestRight, { receivedOn, dueOn, closedAt, outcome }: Ended) {
  const officer = await makePerson("officer");
  const { id } = await openCase(officer, "muster", { rights: [right] });
  await database().update(requests).set({ receivedOn }).where(eq(requests.id, id));
  const ground = outcome === "refused" ? ("excessive" as const) : null;
  const state = closedAt ? ("closed" as const) : ("collecting" as const);
  const change = { dueOn, closedAt, state, outcome: closedAt ? (outcome ?? "fulfilled") : null, ground };
  await database().update(requestClaims).set(change).where(eq(requestClaims.requestId, id));
}

describe("the figures of a year", () => {
  it("are those of a count by hand: days from receipt, late by the strict date, refused by ground", async () => {
    const due = "2025-04-30";
    for (const day of ["01", "03", "05", "07", "09", "11", "13", "15", "17", "29"])
      await ended("access_15", { receivedOn: "2025-03-31", dueOn: due, closedAt: `2025-04-${day}T10:00:00Z` });
    // 23:30 in London is the next day at the seat: one day late.
    await ended("access_15", { receivedOn: "2025-03-31", dueOn: due, closedAt: "2025-04-30T22:30:00Z" });
    await ended("erasure_17", {
      ...{ receivedOn: "2025-03-31", dueOn: due, closedAt: "2025-04-02T10:00:00Z", outcome: "refused" },
    });
    await ended("erasure_17", { receivedOn: "2025-12-31", dueOn: "2026-01-31", closedAt: null });
    await ended("access_15", { receivedOn: "2024-12-31", dueOn: "2025-01-31", closedAt: "2025-01-02T10:00:00Z" });

    const clock = vi.spyOn(time, "now").mockReturnValue(new Date("2026-03-01T10:00:00Z"));
    const officer = await makePerson("officer");
    const { rows, years } = await getFigures(officer, { year: 2025 });
    clock.mockRestore();
    expect(years).toEqual([2025, 2024]);
    expect(rows).toEqual([
      {
        ...{ right: "access_15", received: 11, closed: 11, medianDays: 11, p90Days: 29, late: 1, extended: 0 },
        ...{ fulfilled: 11, partly: 0, withdrawn: 0, refused: [] },
      },
      {
        ...{ right: "erasure_17", received: 2, closed: 1, medianDays: 2, p90Days: 2, late: 1, extended: 0 },
        ...{ fulfilled: 0, partly: 0, withdrawn: 0, refused: [{ ground: "excessive", count: 1 }] },
      },
    ]);
  });

  it("are each officer's own controllers', and nobody else's at all", async () => {
    const other = await makePerson("officer", desk.other.controllerId);
    expect(await getFigures(other, { year: 2025 })).toMatchObject({ rows: [], years: [] });
    for (const role of ["marketing", "legal", "auditor", "administrator"] as const)
      expect((await refusalOf(getFigures(await makePerson(role), { year: 2025 }))).code).toBe("forbidden");
  });
});
