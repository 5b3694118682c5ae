import { type Browser, expect } from "@playwright/test";
import type { BannerVersion } from "@/contracts/banner-review";
import type { BannerSettings } from "@/contracts/banners";
import type { CookieCategory } from "@/contracts/cookies";
import { defaultSettings } from "@/server/consent/settings/rules";
import { blankCompany } from "./company";
import { signIn } from "./journey";

type Call = <T>(procedure: string, input: unknown) => Promise<T>;
type Made = { id: string };

/** Somebody at the desk, who acts through the same procedures as its pages. */
async function hire(browser: Browser, desk: string, account: "officer" | "legal"): Promise<Call> {
  const page = await (await browser.newContext({ baseURL: desk })).newPage();
  await signIn(page, account);
  return async <T>(procedure: string, input: unknown) => {
    const answer = await page.request.post(`/api/trpc/${procedure}`, { data: input });
    expect(answer.ok(), `${procedure}: ${await answer.text()}`).toBe(true);
    return (await answer.json()).result.data as T;
  };
}

const purpose = (key: string, name: string, signals: BannerSettings["purposes"][number]["signals"]) => ({
  key,
  required: key === "required",
  name: { en: name, de: name },
  text: { en: `What ${name.toLowerCase()} means.`, de: `Was ${name} bedeutet.` },
  signals,
});
const purposes = [
  purpose("required", "Required", ["security_storage"]),
  purpose("analytics", "Measuring", ["analytics_storage"]),
  purpose("marketing", "Advertising", ["ad_storage", "ad_user_data", "ad_personalization"]),
  purpose("third-party", "Other companies", []),
];
const categories = ["required", "analytics", "marketing", "third_party"] as const;

/** A vendor in the USA, whose transfer rests on the contract's clauses, or on a consent of its own. */
const company = (controllerId: string, name: string, mechanism: "standard_clauses_46" | "consent_49_1_a") => ({
  name,
  formerNames: [],
  address: null,
  country: "US",
  parentId: null,
  contractKind: null,
  contractOn: null,
  contractUntil: null,
  reviewOn: null,
  note: null,
  services: [{ controllerId, name: "Content", role: "own_controller", noticeAddress: null, optOutAddress: null }],
  transfers: [{ country: "US", mechanism, note: null }],
});

const row = (owner: { controllerId: string; siteId: string }, category: CookieCategory, name: string | null) => ({
  controllerId: owner.controllerId,
  siteIds: [owner.siteId],
  name,
  provider: "controller",
  vendorId: null as string | null,
  company: "Customer",
  purpose: "What it is for",
  category,
  country: "DE",
  integratedAs: null,
  deviceBasis: null,
  processingBasis: category === "required" ? "contract" : "consent",
  basisWording: null,
  noticeSection: null,
  position: 0,
  storages: [{ technique: "cookie", duration: "period", shortest: null, period: "P30D", wording: null }],
});

async function register(officer: Call) {
  const key = `c-${crypto.randomUUID().slice(0, 8)}`;
  const controller = { ...blankCompany, key, name: "Customer" };
  const { id: controllerId } = await officer<Made>("sites.createController", controller);
  const site = { key, controllerId, name: "Customer", address: null, language: "en" };
  const { id: siteId } = await officer<Made>("sites.create", site);
  const owner = { controllerId, siteId };
  await officer("cookies.create", row(owner, "required", "basket"));
  await officer("cookies.create", row(owner, "analytics", "_m_*"));
  await officer("cookies.create", row(owner, "marketing", "_ads"));
  for (const [name, mechanism] of [
    ["Videos", "standard_clauses_46"],
    ["Plans", "standard_clauses_46"],
    ["Maps", "consent_49_1_a"],
  ] as const) {
    const { id: vendorId } = await officer<Made>("vendors.create", company(controllerId, name, mechanism));
    const theirs = { provider: "vendor", vendorId, company: name, country: "US" };
    await officer("cookies.create", { ...row(owner, "third_party", null), ...theirs });
  }
  return { key, siteId };
}

async function publishNotice(officer: Call, legal: Call, siteId: string) {
  const table = (category: string) => `::cookies{category=${category} columns=company,purpose,technology,country}`;
  const clause = { key: "cookies", number: "1", heading: "Cookies", body: categories.map(table).join("\n\n") };
  const text = { language: "en", title: "Privacy notice", intro: null, revisedOn: "2026-11-22", sections: [clause] };
  const { versionId } = await officer<{ versionId: string }>("policies.create", { siteId, ...text });
  const { version } = await officer<{ version: number }>("policies.version", { id: versionId });
  const { hash } = await officer<{ hash: string }>("policies.submit", { versionId, version });
  await legal("policies.approve", { versionId, hash });
}

const faceOf = async (desk: string, key: string) =>
  (await fetch(`${desk}/api/v1/sites/${key}/banner?language=en`)).json();

/** A site of a company of its own: registered, its notice approved, and with it its first banner in force. */
export async function openSite(browser: Browser, desk: string) {
  const [officer, legal] = [await hire(browser, desk, "officer"), await hire(browser, desk, "legal")];
  const { key, siteId } = await register(officer);
  await officer("consent.saveBanner", { ...defaultSettings(purposes), siteId });
  await publishNotice(officer, legal, siteId);
  await expect.poll(async () => (await faceOf(desk, key)).version, { timeout: 30_000 }).toBe(1);

  /** A purpose more: the officer proposes, the browser measures, legal approves. Earlier choices count no longer. */
  async function publishAnotherPurpose(): Promise<number> {
    const { settings } = await officer<{ settings: BannerSettings }>("consent.banner", { site: key });
    const more = [...settings.purposes, purpose("surveys", "Surveys", [])];
    await officer("consent.saveBanner", { ...settings, siteId, purposes: more });
    const proposal = { siteId, asksAgain: null, reason: null };
    const { number } = await officer<{ number: number }>("consent.proposeBanner", proposal);
    const review = () => legal<BannerVersion>("consent.bannerVersion", { site: key, number });
    await expect.poll(async () => (await review()).refusal, { timeout: 120_000 }).toBeNull();
    await legal("consent.approveBanner", { site: key, number, hash: (await review()).sha256 });
    await expect.poll(async () => (await faceOf(desk, key)).version, { timeout: 70_000 }).toBe(number);
    return number;
  }

  return { key, siteId, publishAnotherPurpose };
}
export type CustomerSite = Awaited<ReturnType<typeof openSite>>;
