import { afterEach, expect, test, vi } from "vitest";
import { fetchFace } from "@/banner/fetch-face";
import { describeConsent } from "@/banner/recorder";
import { countBeacon, pagesOf, renewCookie, sendConsent } from "@/banner/send";
import type { BannerFace } from "@/contracts/banners";
import { CountImpression, GiveConsent } from "@/contracts/consent";

const consent: GiveConsent = {
  id: "019a0000-0000-7000-8000-000000000000",
  site: "otc",
  banner: 3,
  action: "reject_all",
  language: "de",
  choices: { required: true, analytics: false },
};
const desk = "https://desk.example";
const refusal = (fields: Record<string, string>) => ({ error: { code: "invalid", message: "No.", fields } });

function answer(status: number, body: unknown = {}) {
  const fetched = vi.fn(async (_address: string, _init: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

afterEach(() => vi.unstubAllGlobals());

test("the record goes without cookies and without the page's address, and outlives the page", async () => {
  const fetched = answer(202);
  expect(await sendConsent(desk, consent)).toBe("settled");
  const [address, init] = fetched.mock.calls[0]!;
  expect(address).toBe("https://desk.example/api/v1/consents");
  expect(init).toMatchObject({ method: "POST", credentials: "omit", referrerPolicy: "no-referrer", keepalive: true });
  expect(init.headers).toBeUndefined();
  expect(GiveConsent.parse(JSON.parse(String(init.body)))).toEqual(consent);
});

test("a wrong clock is answered with the desk's time", async () => {
  answer(422, { ...refusal({ id: "clock" }), serverTime: 1_790_000_000_000 });
  expect(await sendConsent(desk, consent)).toBe(1_790_000_000_000);
});

test.each([400, 413, 422])("what the desk refuses for good (%i) is not sent on every page", async (status) => {
  answer(status, refusal({ choices: "unknown" }));
  expect(await sendConsent(desk, consent)).toBe("settled");
});

test.each([404, 429, 500, 503])("while the desk cannot take it (%i), it is sent later", async (status) => {
  answer(status);
  expect(await sendConsent(desk, consent)).toBe("later");
});

test("without a network the record waits, and there is nothing to show", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  expect(await sendConsent(desk, consent)).toBe("later");
  expect(await fetchFace(desk, "otc", "de")).toBeNull();
});

test("an older choice that was not sent is told with its layer and variant; what nobody answered is left out", () => {
  const decision = {
    v: 3,
    id: consent.id,
    c: consent.choices,
    s: { "third-party.maps": null, "third-party.video": true },
    t: 1_790_000_000_000,
    m: 6,
    g: 64,
    a: "choose" as const,
  };
  const told = describeConsent("otc", { ...decision, p: { l: "de", y: "embed", x: "short" } });
  expect(GiveConsent.parse(JSON.parse(JSON.stringify(told)))).toEqual({
    ...consent,
    action: "choose",
    layer: "embed",
    variant: "short",
    services: { "third-party.video": true },
  });
  const plain = describeConsent("otc", { ...decision, s: { "third-party.maps": null }, p: { l: "de", y: "first" } });
  expect(JSON.parse(JSON.stringify(plain))).not.toHaveProperty("services");
  expect(describeConsent("otc", decision)).toBeNull();
});

test("the face is asked for in one language, without cookies, and says whether the desk saw the signal", async () => {
  const fetched = vi.fn(async (_address: string, _init: RequestInit) =>
    Response.json({ version: 1 }, { headers: { "nachweis-gpc": "1" } }),
  );
  vi.stubGlobal("fetch", fetched);
  expect(await fetchFace(desk, "otc", "de")).toEqual({ face: { version: 1 }, signalled: true });
  const [address, init] = fetched.mock.calls[0]!;
  expect(address).toBe("https://desk.example/api/v1/sites/otc/banner?language=de");
  expect(init).toEqual({ credentials: "omit", referrerPolicy: "no-referrer" });
  answer(404);
  expect(await fetchFace(desk, "otc", "de")).toBeNull();
});

const face = { site: "otc", version: 3, language: "de" } as BannerFace;

test("a beacon names the banner, its variant and language, and nobody", () => {
  const fetched = answer(204);
  countBeacon(desk, face, { variant: "short" });
  const [address, init] = fetched.mock.calls[0]!;
  expect(address).toBe("https://desk.example/api/v1/impressions");
  expect(init).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer", keepalive: true });
  expect(CountImpression.parse(JSON.parse(String(init.body)))).toEqual({
    site: "otc",
    banner: 3,
    variant: "short",
    language: "de",
  });
});

test("a page is told by the group of the longest path that fits, and only where the site has groups", () => {
  const pages = [
    { key: "api", prefix: "/docs/api" },
    { key: "docs", prefix: "/docs" },
  ];
  const at = (pathname: string) => {
    vi.stubGlobal("location", { pathname });
    return pagesOf({ ...face, pages });
  };
  expect(["/docs/api/v1", "/docs", "/"].map(at)).toEqual(["api", "docs", "other"]);
  expect(pagesOf(face)).toBeUndefined();
});

test("the cookie is renewed by the page's own origin only, with an empty body", () => {
  const fetched = answer(204);
  renewCookie("/consent-cookie");
  expect(fetched.mock.calls[0]).toEqual(["/consent-cookie", { method: "POST", mode: "same-origin", keepalive: true }]);
});
