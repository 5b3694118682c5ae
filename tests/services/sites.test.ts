import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type EditController, type EditSite, ListSites } from "@/contracts/sites";
import { evidenceEntries } from "@/db/schema";
import { provide } from "@/env";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import * as controllers from "@/server/sites/controllers/service";
import * as sites from "@/server/sites/service";
import { buildController, openRegisters, personWith, refusalOf } from "../support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
beforeAll(async () => {
  registers = await openRegisters();
  provide({ PUBLIC_URL: "https://desk.example" });
});
afterAll(() => registers.close());

const list = (query: Record<string, unknown> = {}) => ListSites.parse(query);

const siteOf = (controllerId: string) => ({
  key: `s-${randomBytes(5).toString("hex")}`,
  controllerId,
  name: "Shop",
  address: null,
  language: "de" as const,
});

async function editOfSite(id: string, changes: Partial<EditSite> = {}): Promise<EditSite> {
  const { version, controllerId, name, address, language } = await sites.getSite(worker, id);
  return { id, version, controllerId, name, address, language, reason: null, ...changes };
}

async function editOfController(id: string, changes: Partial<EditController> = {}): Promise<EditController> {
  const { key, archivedAt, ...stored } = await controllers.getController(worker, id);
  return { ...stored, reason: null, ...changes };
}

const actsAbout = async (id: string) => {
  const rows = await database()
    .select({ act: evidenceEntries.act })
    .from(evidenceEntries)
    .where(eq(evidenceEntries.about, id))
    .orderBy(evidenceEntries.seq);
  return rows.map((row) => row.act);
};

describe("who sees which site", () => {
  it("an officer of one controller never sees the other's sites and records", async () => {
    const [mine, theirs] = [await buildController("Mine"), await buildController("Theirs")];
    const officer = personWith("officer", mine.controllerId);

    expect((await sites.listSites(officer, list())).rows.map((row) => row.name)).toEqual(["Mine site"]);
    expect((await sites.listSites(officer, list({ controller: theirs.controllerId }))).total).toBe(0);
    expect(await sites.listAllSites(officer, list())).toHaveLength(1);
    expect((await controllers.listControllers(officer)).map((row) => row.name)).toEqual(["Mine"]);
    const [edit, rename] = [await editOfSite(theirs.siteId), await editOfController(theirs.controllerId)];
    for (const attempt of [
      () => sites.getSite(officer, theirs.siteId),
      () => sites.getSitePlaces(officer, theirs.siteId),
      () => sites.getSiteHistory(officer, theirs.siteId),
      () => sites.archiveSite(officer, { id: theirs.siteId, version: 1, reason: null }),
      () => controllers.getController(officer, theirs.controllerId),
      () => controllers.getControllerHistory(officer, theirs.controllerId),
      () => controllers.listSitesOfController(officer, theirs.controllerId),
      () => controllers.archiveController(officer, { id: theirs.controllerId, version: 1, reason: null }),
      () => sites.editSite(officer, edit),
      () => controllers.editController(officer, rename),
    ])
      expect(await refusalOf(attempt())).toMatchObject({ code: "not_found" });
    const moved = await editOfSite(mine.siteId, { controllerId: theirs.controllerId });
    expect(await refusalOf(sites.editSite(officer, moved))).toMatchObject({ code: "forbidden" });
    expect(await refusalOf(sites.createSite(officer, siteOf(theirs.controllerId)))).toMatchObject({
      code: "forbidden",
    });
  });

  it("marketing and the auditor read sites and change none", async () => {
    const { controllerId, siteId } = await buildController("Read only");
    for (const role of ["marketing", "auditor"] as const) {
      const person = personWith(role);
      expect((await sites.getSite(person, siteId)).name).toBe("Read only site");
      const refusal = await refusalOf(sites.editSite(person, await editOfSite(siteId, { name: "Mine now" })));
      expect(refusal).toMatchObject({ code: "forbidden" });
      const archived = controllers.archiveController(person, { id: controllerId, version: 1, reason: null });
      expect(await refusalOf(archived)).toMatchObject({ code: "forbidden" });
    }
    expect(await refusalOf(sites.getSiteHistory(personWith("marketing"), siteId))).toMatchObject({
      code: "forbidden",
    });
  });

  it("somebody for one controller adds no other one", async () => {
    const { controllerId } = await buildController("Only this");
    const { id, version, archivedAt, ...fields } = await controllers.getController(worker, controllerId);
    const another = controllers.createController(personWith("officer", controllerId), { ...fields, key: "another" });
    expect(await refusalOf(another)).toMatchObject({ code: "forbidden" });
  });
});

describe("changing a site", () => {
  it("an edit on an old version is refused and shows what is stored", async () => {
    const { siteId } = await buildController("Versions");
    const old = await editOfSite(siteId);
    await sites.editSite(worker, { ...old, name: "Newer", reason: "Renamed" });
    const refusal = await refusalOf(sites.editSite(worker, { ...old, name: "Older" }));
    expect(refusal).toMatchObject({ code: "conflict", stored: { name: "Newer", version: 2 } });
    const history = await sites.getSiteHistory(personWith("auditor"), siteId);
    expect(history[0]).toMatchObject({
      kind: "changed",
      reason: "Renamed",
      fields: [{ name: "name", before: "Versions site", after: "Newer" }],
    });
  });

  it("a key is given once", async () => {
    const { controllerId } = await buildController("Keys");
    const site = siteOf(controllerId);
    await sites.createSite(worker, site);
    expect(await refusalOf(sites.createSite(worker, site))).toMatchObject({
      code: "invalid",
      fields: { key: "taken" },
    });
  });

  it("an archived site leaves the list, keeps its reason and comes back", async () => {
    const { controllerId, siteId } = await buildController("Archive");
    const admin = personWith("administrator", controllerId);
    await sites.archiveSite(admin, { id: siteId, version: 1, reason: "Shop closed" });
    expect((await sites.listSites(admin, list())).total).toBe(0);
    expect((await sites.listSites(admin, list({ state: "archived" }))).total).toBe(1);
    expect((await sites.getSiteHistory(admin, siteId))[0]).toMatchObject({ reason: "Shop closed" });
    const restored = await sites.archiveSite(admin, { id: siteId, version: 2, reason: null });
    expect(restored.archivedAt).toBeNull();
    expect(await actsAbout(siteId)).toEqual(["sites.created", "sites.archived", "sites.restored"]);
  });

  it("a controller stays as long as it answers for a site, and takes no site once it is archived", async () => {
    const { controllerId, siteId } = await buildController("Busy");
    const archive = (version: number) =>
      controllers.archiveController(worker, { id: controllerId, version, reason: "Merged" });
    expect(await refusalOf(archive(1))).toMatchObject({ code: "invalid", fields: { reason: "has_sites" } });
    await sites.archiveSite(worker, { id: siteId, version: 1, reason: null });
    await archive(1);
    expect(await refusalOf(sites.createSite(worker, siteOf(controllerId)))).toMatchObject({
      code: "invalid",
      fields: { controllerId: "not_live" },
    });
    expect(await refusalOf(sites.archiveSite(worker, { id: siteId, version: 2, reason: null }))).toMatchObject({
      code: "invalid",
    });
    expect((await controllers.getControllerHistory(worker, controllerId).catch((error) => error)).code).toBe(
      "forbidden",
    );
    expect((await controllers.getControllerHistory(personWith("legal"), controllerId))[0]).toMatchObject({
      reason: "Merged",
    });
  });
});

it("a site says where its public things are, and how its banner is installed", async () => {
  const { siteId } = await buildController("Places");
  const { key } = await sites.getSite(worker, siteId);
  expect(await sites.getSitePlaces(personWith("officer"), siteId)).toEqual({
    notice: `https://desk.example/notices/${key}`,
    rights: `https://desk.example/rights/${key}`,
    banner: `<script src="https://desk.example/banner.js" data-site="${key}" crossorigin="anonymous"></script>`,
    demo: `https://desk.example/demo/${key}`,
  });
});
