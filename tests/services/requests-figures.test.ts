import { eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { RequestRight } from "@/contracts/requests";
import { controllers, evidenceEntries, requestClaims, requests } from "@/db/schema";
import { visitor } from "@/server/platform/actor";
import * as time from "@/server/platform/clock";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { reportPage } from "@/server/requests/figures/print/rules";
import { printFigures } from "@/server/requests/figures/print/service";
import { getPublicFigures } from "@/server/requests/figures/published/service";
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

  it("are shown to everybody where their controller wants it, of finished years alone", async () => {
    const look = (year: number | null) => getPublicFigures(visitor, "muster", { year });
    expect((await refusalOf(look(2025))).code).toBe("not_found");
    const { controllerId } = desk.muster;
    await database().update(controllers).set({ publicFigures: true }).where(eq(controllers.id, controllerId));
    const clock = vi.spyOn(time, "now").mockReturnValue(new Date("2025-12-31T22:30:00Z"));
    expect(await look(2025)).toMatchObject({
      year: 2024,
      years: [2024],
      rows: [{ right: "access_15", received: null, medianDays: null }],
    });
    clock.mockReturnValue(new Date("2025-12-31T23:30:00Z"));
    // One request of that year is open still.
    expect(await look(null)).toMatchObject({ year: 2024, years: [2024] });
    await database()
      .update(requestClaims)
      .set({ closedAt: "2026-01-10T10:00:00Z", outcome: "fulfilled" })
      .where(isNull(requestClaims.closedAt));
    expect(await look(2025)).toMatchObject({
      year: 2025,
      rows: [{ received: 11, late: null, medianDays: 11 }, { refused: null }],
    });
    clock.mockRestore();
    for (const site of ["other", "nowhere", "../muster"])
      expect((await refusalOf(getPublicFigures(visitor, site, { year: null }))).code).toBe("not_found");
  });

  it("are printed as PDF with their hash in the log, for whoever may read them", { timeout: 60_000 }, async () => {
    const asked = { year: 2025, language: "de" as const };
    const { name, base64 } = await printFigures(await makePerson("officer"), asked);
    const pdf = Buffer.from(base64, "base64");
    expect(name).toBe("requests-2025.pdf");
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    const [entry] = await database()
      .select()
      .from(evidenceEntries)
      .where(eq(evidenceEntries.act, "requests.reportPrinted"));
    expect(JSON.stringify(entry)).toContain(sha256(pdf));
    expect((await refusalOf(printFigures(await makePerson("marketing"), asked))).code).toBe("forbidden");
  });
});

describe("the report on paper", () => {
  it("says whose figures they are, as of when, each right with its numbers, and what they mean", () => {
    const page = reportPage({
      ...{ language: "en", face: "", title: "Figures 2025", lead: "By receipt.", controllers: ["A <b> GmbH"] },
      ...{ asOf: "As of 1 March 2026", head: ["Right", "Received", "Half within"] },
      ...{ rows: [["Access, Art. 15", "11", "—"]], none: "Nothing", definition: "Days are civil days." },
    });
    for (const part of ["A &lt;b&gt; GmbH\nAs of 1 March 2026", "By receipt.", "Days are civil days."])
      expect(page).toContain(part);
    expect(page).toContain('<tr><th scope="row">Access, Art. 15</th><td>11</td>\n<td>—</td></tr>');
    expect(page).not.toMatch(/Nothing|<script|https?:/);
  });
});
