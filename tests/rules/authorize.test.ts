import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Permission, permissions, personRoles } from "@/contracts/permissions";
import { type Person, visitor, worker } from "@/server/platform/actor";
import { assertInScope, authorize, may, permissionsOf, scopeOf } from "@/server/platform/authorize";

const person = (...grants: Person["grants"]): Person => ({
  kind: "person",
  id: "p",
  name: "P",
  language: "en",
  grants,
});
const here = person({ role: "officer", controllerId: "here" });

describe("a grant for one controller", () => {
  test("is the permission there, nowhere else, and not for both at once", () => {
    expect(may(here, "vendors:edit", ["here"])).toBe(true);
    expect(may(here, "vendors:edit", ["there"])).toBe(false);
    expect(may(here, "vendors:edit", ["here", "there"])).toBe(false);
    expect(authorize(here, "vendors:edit")).toEqual(["here"]);
  });

  test("does not lend its controller to another role", () => {
    const two = person({ role: "auditor", controllerId: "here" }, { role: "officer", controllerId: "there" });
    expect(scopeOf(two, "vendors:read")).toEqual(["here", "there"]);
    expect(scopeOf(two, "vendors:edit")).toEqual(["there"]);
    expect(() => authorize(two, "vendors:edit", ["here"])).toThrow("forbidden");
  });

  test("makes a record of others not there, and one of nobody as well", () => {
    expect(() => assertInScope(["here"], ["there"])).toThrow("not_found");
    expect(() => assertInScope(["here"], [])).toThrow("not_found");
    assertInScope(["here"], ["there", "here"]);
    assertInScope("all", []);
  });
});

test("who has no grant may do nothing at all", () => {
  expect(permissionsOf(person())).toEqual([]);
  expect(() => authorize(person(), "today:read")).toThrow("forbidden");
});

test("visitor and worker are nobody's role and have what the table says", () => {
  expect(permissionsOf(visitor).sort()).toEqual(
    (Object.keys(permissions) as Permission[])
      .filter((name) => (permissions[name] as readonly string[]).includes("visitor"))
      .sort(),
  );
  expect(may(visitor, "vendors:read")).toBe(false);
  expect(may(worker, "requests:read")).toBe(false);
});

test("another grant never takes a permission away", () => {
  const grant = fc.record({ role: fc.constantFrom(...personRoles), controllerId: fc.constantFrom(null, "a", "b") });
  const permission = fc.constantFrom(...(Object.keys(permissions) as Permission[]));
  fc.assert(
    fc.property(fc.array(grant), grant, permission, fc.subarray(["a", "b"]), (grants, more, name, controllers) => {
      if (may(person(...grants), name, controllers)) expect(may(person(...grants, more), name, controllers)).toBe(true);
    }),
  );
});
