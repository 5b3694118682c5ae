import { randomBytes, randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBannerPreview, isDemoSite, isFile, isScriptFree, pathOf, routeOf } from "@/server/process/routes";

/** Lone surrogates too; "binary" of fast-check spends a second on a table first. */
const anyCodeUnit = fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code));

describe("the route that logs show", () => {
  test("keeps no query, and nothing of a token, an id or a mail address", () => {
    const secret = fc.oneof(
      fc.uint8Array({ minLength: 16, maxLength: 48 }).map((bytes) => Buffer.from(bytes).toString("base64url")),
      fc.uuid(),
      fc.emailAddress().filter((address) => !/[/?]/.test(address)),
    );
    fc.assert(
      fc.property(secret, (token) => {
        expect(routeOf(`/newsletter/confirm/${token}/done?q=${token}`)).toBe("/newsletter/confirm/:/done");
        expect(routeOf(`/rights/${encodeURIComponent(token)}`)).toBe("/rights/:");
      }),
    );
    expect(routeOf(`/vendors/${randomUUID()}/edit`)).toBe("/vendors/:/edit");
    expect(routeOf(`/newsletter/leave/${randomBytes(32).toString("base64url")}`)).toBe("/newsletter/leave/:");
  });

  test("is one short line, whatever was asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodeUnit, maxLength: 400 }), (url) => {
        expect(routeOf(url)).toMatch(/^[\w.[\]()/:-]{0,120}$/);
      }),
    );
    expect(routeOf(undefined)).toBe("/");
    expect(routeOf("/api/trpc/vendors.list?input=anna")).toBe("/api/trpc/vendors.list");
  });
});

test.each([undefined, "*", "http://evil.example/rights/otc", "rights", "/%", "/rights/%ff"])(
  "%s is no path of ours",
  (url) => {
    expect(pathOf(url)).toBeNull();
  },
);

test("a path is what stands before the query", () => {
  expect(pathOf("/rights/otc?x=%ff")).toBe("/rights/otc");
});

test("visitors' pages run no script, the desk's do, and names that only begin alike are not visitors'", () => {
  for (const path of ["/tasks/x", "/deliveries/x", "/rights/otc", "/newsletter/confirm/x", "/demo/otc", "/demo"])
    expect(isScriptFree(path)).toBe(true);
  for (const path of ["/", "/vendors", "/tasksx", "/rightsx", "/newsletters", "/x/rights"])
    expect(isScriptFree(path)).toBe(false);
  expect(["/demo/otc", "/demo/otc/"].every(isDemoSite)).toBe(true);
  expect(["/demo/oidc", "/demo/mailbox", "/demo", "/demo/otc/x"].some(isDemoSite)).toBe(false);
  expect(isBannerPreview("/consent/banners/otc/3/preview")).toBe(true);
  expect(["/consent/banners/otc/3", "/consent/banners/otc/3/preview/x"].some(isBannerPreview)).toBe(false);
});

test.each([
  ["/requests/files/1", true],
  ["/requests/correspondence/1/files/2", true],
  ["/deliveries/token/open", true],
  ["/vendors/csv", true],
  ["/deliveries/token", false],
  ["/requests/correspondence/1", false],
  ["/requests/figures", false],
])("%s is a file to be saved: %s", (path, file) => {
  expect(isFile(path)).toBe(file);
});
