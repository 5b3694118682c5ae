import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreateCookie } from "@/contracts/cookies";
import { listForNotice } from "@/server/cookies/queries";
import * as cookies from "@/server/cookies/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { cookie, list, storage, unstated } from "../support/cookie";
import { buildController, openRegisters } from "../support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
beforeAll(async () => {
  registers = await openRegisters();
});
afterAll(() => registers.close());

describe("an officer finds a cookie", () => {
  it("search finds a wording with a percent sign, and only that", async () => {
    const world = await buildController("Percent");
    await cookies.createCookie(
      worker,
      cookie(world, { company: "With", storages: [storage({ wording: "Cookie, 50 % of visits" })] }),
    );
    await cookies.createCookie(
      worker,
      cookie(world, { company: "Without", storages: [storage({ wording: "Cookie, 50 visits" })] }),
    );
    const found = async (q: string) =>
      (await cookies.listCookies(worker, list({ q, site: world.siteId }))).rows.map((row) => row.company);
    expect(await found("50 %")).toEqual(["With"]);
    expect(await found("_")).toEqual([]);
  });

  it("filters name each gap, and the order is the notice's", async () => {
    const world = await buildController("Gaps");
    const add = (company: string | null, changes: Partial<CreateCookie>) =>
      cookies.createCookie(worker, cookie(world, { company, ...changes }));
    await add("third", { category: "third_party", storages: [unstated], position: 1 });
    await add("second", { category: "required", country: null, position: 7 });
    await add("First", { category: "required", purpose: null, position: 2 });
    await add(null, { category: "marketing", provider: "vendor", vendorId: world.vendorId, position: 9 });
    const companies = async (query: Record<string, unknown>) =>
      (await cookies.listCookies(worker, list({ site: world.siteId, ...query }))).rows.map((row) => row.company);
    expect(await companies({})).toEqual(["First", "second", null, "third"]);
    expect(await companies({ sort: "company" })).toEqual(["First", "second", "third", null]);
    expect(await companies({ sort: "company", direction: "desc" })).toEqual(["third", "second", "First", null]);
    expect(await companies({ state: "duration_missing" })).toEqual(["third"]);
    expect(await companies({ state: "company_missing" })).toEqual([null]);
    expect(await companies({ state: "purpose_missing" })).toEqual(["First"]);
    expect(await companies({ state: "country_missing" })).toEqual(["second"]);
    expect(await companies({ category: "required" })).toEqual(["First", "second"]);
    expect(await companies({ vendor: world.vendorId })).toEqual([null]);
    expect(await companies({ q: "gaps vendor" })).toEqual([null]);
    expect(await companies({ pageSize: 3, page: 2 })).toEqual(["third"]);
    expect(await companies({ state: "archived" })).toEqual([]);
  });
});

describe("a notice's table", () => {
  it("prints the words as printed, makes the rest in the notice's language, and leaves gaps open", async () => {
    const world = await buildController("Gedruckt", "de");
    const printed = [
      storage({ duration: "session", period: null, wording: "Session Cookie" }),
      storage({ wording: "Login Cookie (12 Month)" }),
    ];
    await cookies.createCookie(
      worker,
      cookie(world, { position: 1, storages: printed, basisWording: "Art. 6 para. 1 b DSGVO" }),
    );
    await cookies.createCookie(
      worker,
      cookie(world, { position: 2, country: "NL", provider: "vendor", vendorId: world.vendorId }),
    );
    await cookies.createCookie(
      worker,
      cookie(world, { position: 3, company: null, country: null, storages: [unstated] }),
    );
    const gone = await cookies.createCookie(worker, cookie(world, { position: 4 }));
    await cookies.archiveCookie(worker, { id: gone.id, version: 1, reason: null });
    expect(await listForNotice(database(), world.siteId)).toEqual([
      {
        category: "required",
        name: null,
        company: "Own",
        purpose: "Cart",
        technology: "Session Cookie, Login Cookie (12 Month)",
        country: "Deutschland",
        integratedAs: null,
        basis: "Art. 6 para. 1 b DSGVO",
        vendor: null,
      },
      expect.objectContaining({
        technology: "Cookie, 6 Monate",
        country: "Niederlande",
        vendor: "Gedruckt vendor",
        basis: null,
      }),
      expect.objectContaining({ company: null, technology: null, country: null }),
    ]);
  });
});
