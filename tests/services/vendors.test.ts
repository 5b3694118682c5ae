import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EditVendor, ListVendors, type Vendor } from "@/contracts/vendors";
import { createActivity } from "@/server/activities/service";
import { type Person, worker } from "@/server/platform/actor";
import { toCsv } from "@/server/platform/http/csv";
import * as vendors from "@/server/vendors/service";
import { buildController, buildVendor, openRegisters, personWith, refusalOf } from "@/tests/support/registers";

let registers: Awaited<ReturnType<typeof openRegisters>>;
let here: Awaited<ReturnType<typeof buildController>>;
let there: Awaited<ReturnType<typeof buildController>>;
let officer: Person;
let everywhere: Person;

const list = (input: Partial<ListVendors> = {}) => ListVendors.parse(input);
const namesFor = async (actor: Person, input: Partial<ListVendors> = {}) =>
  (await vendors.listVendors(actor, list(input))).rows.map((row) => row.name);

/** The form as it was opened, with what was changed in it. */
function formOf(vendor: Vendor, changes: Partial<EditVendor> = {}): EditVendor {
  const { archivedAt, parentName, ...fields } = vendor;
  return { ...fields, reason: null, ...changes };
}

beforeAll(async () => {
  registers = await openRegisters();
  here = await buildController("Here");
  there = await buildController("There");
  officer = personWith("officer", here.controllerId);
  everywhere = personWith("officer");
});
afterAll(() => registers.close());

describe("an officer of one controller", () => {
  test("does not find the other's vendor in any list, option or file", async () => {
    expect(await namesFor(officer)).toContain("Here vendor");
    expect(await namesFor(officer)).not.toContain("There vendor");
    expect(await namesFor(officer, { q: "There" })).toEqual([]);
    expect(await namesFor(officer, { controller: there.controllerId })).toEqual([]);
    expect((await vendors.listAllVendors(officer, list())).map((row) => row.id)).not.toContain(there.vendorId);
    expect((await vendors.listVendorOptions(officer)).map((row) => row.id)).not.toContain(there.vendorId);
    expect((await refusalOf(vendors.listServiceOptions(officer, there.controllerId))).code).toBe("forbidden");
  });

  test("does not learn that it exists by reading, editing or archiving it", async () => {
    const stored = await vendors.getVendor(worker, there.vendorId);
    const own = formOf(stored, { services: formOf(await vendors.getVendor(worker, here.vendorId)).services });
    const attempts: (() => Promise<unknown>)[] = [
      () => vendors.getVendor(officer, there.vendorId),
      () => vendors.getVendorHistory(officer, there.vendorId),
      () => vendors.editVendor(officer, own),
      () => vendors.archiveVendor(officer, { id: there.vendorId, version: 1, reason: null }),
    ];
    for (const attempt of attempts) expect((await refusalOf(attempt())).code).toBe("not_found");
    expect(await vendors.getVendor(worker, there.vendorId)).toEqual(stored);
  });

  test("sees a shared vendor without the other's services, and changes nothing of it", async () => {
    const shared = await buildVendor([here.controllerId, there.controllerId], "Shared");
    const seen = await vendors.getVendor(officer, shared.vendorId);
    expect(seen.services.map((service) => service.controllerId)).toEqual([here.controllerId]);
    const history = await vendors.getVendorHistory(officer, shared.vendorId);
    expect(JSON.stringify(history)).not.toContain(there.controllerId);
    expect(history.map((item) => item.part)).not.toContain("vendor_services");
    expect((await refusalOf(vendors.editVendor(officer, formOf(seen)))).code).toBe("forbidden");
    expect((await vendors.getVendor(worker, shared.vendorId)).services).toHaveLength(2);
  });

  test("gives no service to the other controller", async () => {
    const own = await buildVendor([here.controllerId], "Own");
    const form = formOf(await vendors.getVendor(officer, own.vendorId));
    const services = form.services.map((service) => ({ ...service, controllerId: there.controllerId }));
    expect((await refusalOf(vendors.editVendor(officer, { ...form, services }))).code).toBe("forbidden");
  });

  test("does not name the other's vendor as a parent, and so never reads its name", async () => {
    const own = await buildVendor([here.controllerId], "Child");
    const form = formOf(await vendors.getVendor(officer, own.vendorId), { parentId: there.vendorId });
    expect((await refusalOf(vendors.editVendor(officer, form))).fields).toEqual({ parentId: "unknown" });
    await vendors.editVendor(officer, { ...form, parentId: here.vendorId });
    expect((await vendors.getVendor(officer, own.vendorId)).parentName).toBe("Here vendor");
  });
});

describe("an edit", () => {
  test("on an old version is refused and shows what is stored", async () => {
    const { vendorId } = await buildVendor([here.controllerId], "Twice");
    const opened = await vendors.getVendor(everywhere, vendorId);
    await vendors.editVendor(officer, formOf(opened, { name: "Twice, first" }));
    const refusal = await refusalOf(vendors.editVendor(everywhere, formOf(opened, { name: "Twice, second" })));
    expect(refusal).toMatchObject({ code: "conflict", stored: { name: "Twice, first", version: 2 } });
    expect((await vendors.getVendor(worker, vendorId)).name).toBe("Twice, first");
  });

  test("of ten at once counts, and the others are shown the newest", async () => {
    const { vendorId } = await buildVendor([here.controllerId], "Race");
    const opened = await vendors.getVendor(everywhere, vendorId);
    const edits = Array.from({ length: 10 }, (_, i) =>
      vendors.editVendor(everywhere, formOf(opened, { name: `R${i}` })),
    );
    const settled = await Promise.allSettled(edits);
    const stored = await vendors.getVendor(worker, vendorId);
    expect(settled.filter((edit) => edit.status === "fulfilled")).toHaveLength(1);
    for (const edit of settled) if (edit.status === "rejected") expect(edit.reason.stored).toEqual(stored);
  });

  test("stands in the history with who, before, after and why", async () => {
    const { vendorId } = await buildVendor([here.controllerId], "Before");
    const form = formOf(await vendors.getVendor(officer, vendorId), { name: "After", reason: "renamed" });
    await vendors.editVendor(officer, form);
    const [newest, oldest] = (await vendors.getVendorHistory(officer, vendorId)).filter(
      (item) => item.part === "vendors",
    );
    expect(newest).toMatchObject({
      kind: "changed",
      actorName: `person:${officer.id}`,
      reason: "renamed",
      fields: [{ name: "name", before: "Before", after: "After" }],
    });
    expect(oldest).toMatchObject({ kind: "created", actorName: "worker" });
  });

  test("names an unknown parent, controller or itself in vain", async () => {
    const { vendorId } = await buildVendor([here.controllerId], "Refused");
    const form = formOf(await vendors.getVendor(everywhere, vendorId));
    const fieldsOf = async (changes: Partial<EditVendor>) =>
      (await refusalOf(vendors.editVendor(everywhere, { ...form, ...changes }))).fields;
    expect(await fieldsOf({ parentId: randomUUID() })).toEqual({ parentId: "unknown" });
    expect(await fieldsOf({ parentId: vendorId })).toEqual({ parentId: "own_parent" });
    const services = form.services.map((service) => ({ ...service, controllerId: randomUUID() }));
    expect(await fieldsOf({ services })).toEqual({ services: "unknown_controller" });
    expect((await vendors.getVendor(worker, vendorId)).version).toBe(1);
  });

  test("does not take away a service that an activity names, nor gives it to another controller", async () => {
    const { vendorId, serviceId } = await buildVendor([here.controllerId, here.controllerId], "Named");
    await createActivity(everywhere, {
      controllerId: here.controllerId,
      key: "hosting",
      name: "Hosting",
      description: null,
      noticeSection: null,
      dataCategories: [],
      subjectCategories: [],
      purposes: [{ name: "to serve pages", legalBasis: "legitimate_interests", note: null }],
      retention: [],
      recipients: [{ serviceId, role: null }],
    });
    const form = formOf(await vendors.getVendor(everywhere, vendorId));
    const removed = form.services.filter((service) => service.id !== serviceId);
    const moved = form.services.map((service) => ({ ...service, controllerId: there.controllerId }));
    for (const services of [removed, moved]) {
      const refusal = await refusalOf(vendors.editVendor(everywhere, { ...form, name: "Lost", services }));
      expect(refusal).toMatchObject({ code: "invalid", fields: { services: "in_use" } });
    }
    expect(formOf(await vendors.getVendor(everywhere, vendorId))).toEqual(form);
  });

  test("keeps the ids of its services, so that what refers to them still does", async () => {
    const { vendorId, serviceId } = await buildVendor([here.controllerId], "Kept");
    const form = formOf(await vendors.getVendor(officer, vendorId));
    const [service] = form.services;
    const added = { ...(service as (typeof form.services)[number]), id: undefined, name: "Mail" };
    await vendors.editVendor(officer, { ...form, services: [added, ...form.services] });
    const after = await vendors.getVendor(officer, vendorId);
    expect(after.services.map(({ id, name }) => [id === serviceId, name])).toEqual([
      [false, "Mail"],
      [true, "Hosting"],
    ]);
  });
});

test("an archived vendor leaves list and options, stays readable, and comes back", async () => {
  const { vendorId: id } = await buildVendor([here.controllerId], "Archived");
  const { archivedAt } = await vendors.archiveVendor(officer, { id, version: 1, reason: null });
  expect(archivedAt).not.toBeNull();
  expect(await namesFor(officer, { q: "Archived" })).toEqual([]);
  expect(await namesFor(officer, { q: "Archived", state: "archived" })).toEqual(["Archived"]);
  expect((await vendors.listVendorOptions(officer)).map((row) => row.id)).not.toContain(id);
  expect((await refusalOf(vendors.archiveVendor(officer, { id, version: 1, reason: null }))).code).toBe("conflict");
  expect((await vendors.archiveVendor(officer, { id, version: 2, reason: null })).archivedAt).toBeNull();
  expect(await namesFor(officer, { q: "Archived" })).toEqual(["Archived"]);
});

test("a search takes %, _ and \\ as they are typed, and finds nothing for a null character", async () => {
  for (const name of ["100% Fish", "snake_case", "back\\slash"]) await buildVendor([here.controllerId], name);
  expect(await namesFor(officer, { q: "%" })).toEqual(["100% Fish"]);
  expect(await namesFor(officer, { q: "e_c" })).toEqual(["snake_case"]);
  expect(await namesFor(officer, { q: "_" })).toEqual(["snake_case"]);
  expect(await namesFor(officer, { q: "\\" })).toEqual(["back\\slash"]);
  expect(await namesFor(officer, { q: "nobody\0" })).toEqual([]);
});

test("a name that looks like a formula is text in the file", async () => {
  await buildVendor([here.controllerId], "=HYPERLINK(1)");
  const rows = await vendors.listAllVendors(officer, list({ q: "HYPERLINK" }));
  expect(toCsv([{ header: "name", value: (row) => row.name }], rows)).toBe("\ufeffname\r\n'=HYPERLINK(1)\r\n");
});

test("marketing and administrators have no vendors", async () => {
  for (const role of ["marketing", "administrator"] as const)
    expect((await refusalOf(vendors.listVendors(personWith(role), list()))).code).toBe("forbidden");
  const auditor = personWith("auditor");
  expect(await namesFor(auditor)).toContain("There vendor");
  const stored = await vendors.getVendor(auditor, here.vendorId);
  expect((await refusalOf(vendors.editVendor(auditor, formOf(stored)))).code).toBe("forbidden");
});
