import { afterEach, expect, test, vi } from "vitest";
import { fetchConfig, sendConsent } from "@/banner/send";
import { GiveConsent } from "@/contracts/consent";

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
  expect(await fetchConfig(desk, "otc")).toBeNull();
});
