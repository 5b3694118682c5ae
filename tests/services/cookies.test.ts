import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { evidenceEntries } from "@/db/schema";
import * as cookies from "@/server/cookies/service";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { archiveVendor } from "@/server/vendors/service";
import { cookie, editOf, list, storage } from "../support/cookie";
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

describe("who sees which cookie", () => {
  it("an officer of one controller never sees the other's cookies", async () => {
    const [mine, theirs] = [await buildController("Mine"), await buildController("Theirs")];
    const officer = personWith("officer", mine.controllerId);
    const { vendorId } = await buildVendor([mine.controllerId, theirs.controllerId], "Shared");
    await cookies.createCookie(worker, cookie(mine, { company: "Visible" }));
    const other = await cookies.createCookie(worker, cookie(theirs, { provider: "vendor", vendorId }));

    expect((await cookies.listCookies(officer, list())).rows.map((row) => row.company)).toEqual(["Visible"]);
    expect((await cookies.listCookies(officer, list({ site: theirs.siteId }))).total).toBe(0);
    expect(await cookies.listAllCookies(officer, list())).toHaveLength(1);
    expect(await cookies.listCookiesOfVendor(officer, vendorId)).toEqual([]);
    expect(await cookies.countCookiesByVendor(officer, [vendorId])).toEqual({});
    expect(await cookies.countCookiesByVendor(worker, [vendorId])).toEqual({ [vendorId]: 1 });
    expect(await refusalOf(cookies.getCookie(officer, other.id))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(cookies.getCookieHistory(officer, other.id))).toMatchObject({ code: "not_found" });
    const stored = await cookies.getCookie(worker, other.id);
    expect(await refusalOf(cookies.editCookie(officer, editOf(stored)))).toMatchObject({ code: "not_found" });
    expect(await refusalOf(cookies.archiveCookie(officer, { id: other.id, version: 1, reason: null }))).toMatchObject({
      code: "not_found",
    });
    expect(await refusalOf(cookies.createCookie(officer, cookie(theirs)))).toMatchObject({ code: "forbidden" });
  });

  it("legal reads and changes nothing, marketing does not even read", async () => {
    const world = await buildController("Read");
    const { id } = await cookies.createCookie(worker, cookie(world));
    const stored = await cookies.getCookie(personWith("legal"), id);
    expect(await refusalOf(cookies.editCookie(personWith("legal"), editOf(stored)))).toMatchObject({
      code: "forbidden",
    });
    expect(await refusalOf(cookies.listCookies(personWith("marketing"), list()))).toMatchObject({ code: "forbidden" });
  });
});

describe("an officer edits a cookie", () => {
  it("an edit on an old version is refused and shows the stored one", async () => {
    const world = await buildController("Twice");
    const { id } = await cookies.createCookie(worker, cookie(world));
    const seen = await cookies.getCookie(worker, id);
    await cookies.editCookie(worker, editOf(seen, { purpose: "Faster" }));
    const refused = await refusalOf(cookies.editCookie(worker, editOf(seen, { purpose: "Slower" })));
    expect(refused).toMatchObject({ code: "conflict", stored: { purpose: "Faster", version: 2 } });
    expect((await cookies.getCookie(worker, id)).purpose).toBe("Faster");
  });

  it("a site or a vendor of another controller is refused, and nothing is stored by halves", async () => {
    const [mine, theirs] = [await buildController("Own"), await buildController("Foreign")];
    const refused = await refusalOf(
      cookies.createCookie(
        worker,
        cookie(mine, { siteIds: [mine.siteId, theirs.siteId], provider: "vendor", vendorId: theirs.vendorId }),
      ),
    );
    expect(refused).toMatchObject({
      code: "invalid",
      fields: { siteIds: "other_controller", vendorId: "other_controller" },
    });
    expect((await cookies.listCookies(worker, list({ site: mine.siteId }))).total).toBe(0);
  });

  it("an archived vendor is chosen for nothing new and stays where it is named", async () => {
    const world = await buildController("Former");
    const named = { provider: "vendor" as const, vendorId: world.vendorId };
    const { id } = await cookies.createCookie(worker, cookie(world, named));
    await archiveVendor(worker, { id: world.vendorId, version: 1, reason: null });
    await cookies.editCookie(worker, editOf(await cookies.getCookie(worker, id), { purpose: "Other" }));
    expect((await refusalOf(cookies.createCookie(worker, cookie(world, named)))).fields).toEqual({
      vendorId: "vendor_archived",
    });
  });

  it("every change leaves one entry and a history that names vendor and sites", async () => {
    const world = await buildController("Kept");
    const { id } = await cookies.createCookie(worker, cookie(world));
    const first = await cookies.getCookie(worker, id);
    await cookies.editCookie(
      worker,
      editOf(first, {
        provider: "vendor",
        vendorId: world.vendorId,
        storages: [
          { ...first.storages[0]!, period: "P24M" },
          storage({ technique: "pixel", duration: "session", period: null }),
        ],
        reason: "The scan saw it",
      }),
    );
    await cookies.archiveCookie(worker, { id, version: 2, reason: "Removed from the shop" });
    expect((await entriesAbout(id)).map((entry) => entry.act)).toEqual([
      "cookies.created",
      "cookies.edited",
      "cookies.archived",
    ]);

    const history = await cookies.getCookieHistory(worker, id);
    const changes = history.flatMap((item) =>
      item.fields.map((field) => ({ ...field, kind: item.kind, reason: item.reason })),
    );
    const reason = "The scan saw it";
    expect(changes).toContainEqual({ kind: "changed", name: "period", before: "P6M", after: "P24M", reason });
    expect(changes).toContainEqual({ kind: "changed", name: "vendor", before: null, after: "Kept vendor", reason });
    expect(changes).toContainEqual({ kind: "created", name: "technique", before: null, after: "pixel", reason });
    expect(changes).toContainEqual({ kind: "created", name: "name", before: null, after: "Kept site", reason: null });
    expect(changes.find((change) => change.name === "archived_at")).toMatchObject({ reason: "Removed from the shop" });
  });

  it("a technique that is taken out is gone, the others keep their order", async () => {
    const world = await buildController("Ordered");
    const storages = ["First", "Second", "Third"].map((wording) => storage({ wording }));
    const { id } = await cookies.createCookie(worker, cookie(world, { storages }));
    const [, second, third] = (await cookies.getCookie(worker, id)).storages;
    const stored = await cookies.getCookie(worker, id);
    await cookies.editCookie(worker, editOf(stored, { storages: [third!, second!] }));
    expect((await cookies.getCookie(worker, id)).storages.map((one) => one.wording)).toEqual(["Third", "Second"]);
  });
});
