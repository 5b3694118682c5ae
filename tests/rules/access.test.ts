import { describe, expect, test } from "vitest";
import {
  admit,
  grantsFrom,
  grantText,
  isOverage,
  parseRoleMap,
  pathAfterSignIn,
  pathWithin,
} from "@/server/access/rules";
import { endOfSession, isTouchDue, sessionState } from "@/server/access/sessions/rules";

const tsi = { id: "019a0000-0000-7000-8000-000000000001", key: "tsi" };
const mms = { id: "019a0000-0000-7000-8000-000000000002", key: "mms" };
const controllers = [tsi, mms];
const everywhere = (role: string) => ({ role, controllerId: null });

describe("a claim without a map", () => {
  test.each<[string, unknown, unknown[]]>([
    ["a role's name grants it for all", ["officer"], [everywhere("officer")]],
    ["one text counts like a list of one", "legal", [everywhere("legal")]],
    ["a role at a controller's key grants it there", ["marketing@mms"], [{ role: "marketing", controllerId: mms.id }]],
    ["two roles are two grants", ["legal", "auditor"], [everywhere("legal"), everywhere("auditor")]],
    ["the same twice is one", ["officer", "officer"], [everywhere("officer")]],
    [
      "for all makes for one superfluous",
      ["officer@tsi", "officer", "legal@tsi"],
      [everywhere("officer"), { role: "legal", controllerId: tsi.id }],
    ],
    ["an unknown role grants nothing", ["root", "admin", "Officer", "officer "], []],
    ["the worker and the visitor are nobody's role", ["worker", "visitor"], []],
    ["an unknown controller grants nothing, least of all everywhere", ["officer@acme", "officer@"], []],
    ["numbers, objects and nothing grant nothing", [1, null, { role: "officer" }, ["officer"]], []],
    ["no claim grants nothing", undefined, []],
  ])("%s", (_, claim, expected) => {
    expect(grantsFrom(claim, {}, controllers)).toEqual(expected);
  });
});

describe("a claim with a map", () => {
  const map = parseRoleMap('{"privacy-officers":"officer","g-123":"marketing@mms"}');

  test("its keys grant what they name", () => {
    expect(grantsFrom(["g-123", "privacy-officers"], map, controllers)).toEqual([
      { role: "marketing", controllerId: mms.id },
      everywhere("officer"),
    ]);
  });

  test.each(["officer", "constructor", "__proto__", "toString", "marketing@mms"])(
    "%s is not in it and grants nothing",
    (value) => {
      expect(grantsFrom([value], map, controllers)).toEqual([]);
    },
  );

  test.each(["{", "[1]", '{"a":1}', '{"a":"root"}', '{"a":"officer@"}', '{"a":"officer","b":""}', "null"])(
    "%s is named as wrong before anybody signs in",
    (text) => {
      expect(() => parseRoleMap(text)).toThrow("AUTH_ROLE_MAP");
    },
  );

  test("empty means that there is none", () => {
    expect(parseRoleMap(" ")).toEqual({});
  });
});

describe("who is let in", () => {
  test.each<[string, Record<string, unknown>, string, unknown]>([
    ["somebody with a role", { roles: ["officer"] }, "roles", { grants: [everywhere("officer")] }],
    ["nobody without the claim", { groups: ["officer"] }, "roles", { refused: "no-claim" }],
    ["nobody with an empty claim", { roles: [] }, "roles", { refused: "no-roles" }],
    ["nobody with unknown values only", { groups: ["staff"] }, "groups", { refused: "no-roles" }],
    ["nobody by a claim that every object has", {}, "constructor", { refused: "no-claim" }],
    ["nobody whose groups were left out", { hasgroups: true }, "groups", { refused: "too-many-groups" }],
    [
      "nobody whose groups are elsewhere, even if some came along",
      { groups: ["officer"], _claim_names: { groups: "src1" } },
      "groups",
      { refused: "too-many-groups" },
    ],
    [
      "somebody whose roles are whole though the groups are not",
      { roles: ["legal"], hasgroups: true },
      "roles",
      {
        grants: [everywhere("legal")],
      },
    ],
  ])("%s", (_, claims, name, expected) => {
    expect(admit(claims, name, {}, controllers)).toEqual(expected);
  });

  test("an overage is only one of the claim that is looked at", () => {
    expect(isOverage({ _claim_names: { groups: "src1" } }, "roles")).toBe(false);
    expect(isOverage({ hasgroups: "true" }, "groups")).toBe(true);
  });

  test("the log writes a grant with the controller's key", () => {
    expect(grantText({ role: "marketing", controllerId: mms.id }, controllers)).toBe("marketing@mms");
    expect(grantText({ role: "officer", controllerId: null }, controllers)).toBe("officer");
  });
});

describe("the way back", () => {
  const origin = "https://desk.example";

  test.each<[unknown, string]>([
    ["/vendors?q=a#row", "/vendors?q=a#row"],
    ["/a/../vendors", "/vendors"],
    ["https://evil.example/", "/"],
    ["//evil.example", "/"],
    ["/\\evil.example", "/"],
    ["/\t/evil.example", "/"],
    ["/..//evil.example", "/"],
    ["javascript:alert(1)", "/"],
    ["", "/"],
    [undefined, "/"],
    [["/vendors"], "/"],
  ])("%j leads to %s", (value, expected) => {
    expect(pathWithin(value, origin)).toBe(expected);
  });

  test("nobody comes back to the gate after signing in", () => {
    for (const path of ["/sign-in?next=/", "/refused", "/signed-out", "/api/v1/consents"])
      expect(pathAfterSignIn(path, origin)).toBe("/");
    expect(pathAfterSignIn("/sign-ins", origin)).toBe("/sign-ins");
  });
});

describe("a session", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const live = { lastSeenAt: "2026-11-23T11:45:00Z", expiresAt: "2026-11-23T20:00:00Z", disabledAt: null };

  test.each([
    ["lives while it is used", live, "live"],
    ["lives at thirty minutes", { ...live, lastSeenAt: "2026-11-23T11:30:00Z" }, "live"],
    ["is idle after thirty minutes", { ...live, lastSeenAt: "2026-11-23T11:29:59Z" }, "idle"],
    ["ends after its hours, however busy", { ...live, expiresAt: "2026-11-23T12:00:00Z" }, "expired"],
    ["ends with the person's access", { ...live, disabledAt: "2026-11-23T11:59:59Z" }, "disabled"],
  ])("%s", (_, stored, expected) => {
    expect(sessionState(stored, now)).toBe(expected);
  });

  test("is written as seen once a minute at most", () => {
    expect(isTouchDue("2026-11-23T11:59:01Z", now)).toBe(false);
    expect(isTouchDue("2026-11-23T11:59:00Z", now)).toBe(true);
  });

  test("ends ten hours after it began", () => {
    expect(endOfSession(now).toISOString()).toBe("2026-11-23T22:00:00.000Z");
  });
});
