import { describe, expect, it } from "vitest";
import { CreateActivity } from "@/contracts/activities";
import { ConsentPurpose } from "@/contracts/banners";
import { type CookieCategory, CreateCookie } from "@/contracts/cookies";
import { CreateList } from "@/contracts/newsletter";
import { CreatePolicy } from "@/contracts/policies";
import { CreateController, CreateSite } from "@/contracts/sites";
import { CreateVendor } from "@/contracts/vendors";
import { workspace } from "@/db/seed/workspace";

const id = "01930000-0000-7000-8000-000000000000";
const controllers = workspace.controllers.map((controller) => controller.key);
const sites = workspace.sites.map((site) => site.key);
const vendors = workspace.vendors.map((vendor) => vendor.key);
const services = workspace.vendors.flatMap((vendor) => vendor.services);
const controllerOf = (site: string) => workspace.sites.find((one) => one.key === site)!.controller;
const cookiesOf = (site: string) => workspace.cookies.filter((cookie) => cookie.sites.includes(site));
const activityOf = (controller: string, key: string) =>
  workspace.activities.find((activity) => activity.controller === controller && activity.key === key);

function countByCategory(site: string) {
  const counts: Partial<Record<CookieCategory, number>> = {};
  for (const { category } of cookiesOf(site)) counts[category] = (counts[category] ?? 0) + 1;
  return counts;
}

describe("each record is one that a person could have entered", () => {
  it.each(workspace.controllers)("controller $key", (record) => {
    expect(CreateController.parse(record)).toEqual(record);
  });

  it.each(workspace.sites)("site $key", ({ controller: _, ...record }) => {
    const site = { ...record, controllerId: id };
    expect(CreateSite.parse(site)).toEqual(site);
  });

  it.each(workspace.vendors)("vendor $key", ({ key: _, parent: __, ...record }) => {
    const own = record.services.map(({ key: _key, controller: _controller, ...rest }) => ({
      ...rest,
      controllerId: id,
    }));
    const vendor = { ...record, parentId: null, services: own };
    expect(CreateVendor.parse(vendor)).toEqual(vendor);
  });

  it.each(workspace.activities)("activity $controller $key", ({ controller: _, ...record }) => {
    const recipients = record.recipients.map(({ role }) => ({ serviceId: id, role }));
    const activity = { ...record, controllerId: id, recipients };
    expect(CreateActivity.parse(activity)).toEqual(activity);
  });

  it.each(workspace.cookies)("cookie $sites $position", ({ controller: _, sites: on, vendor, ...record }) => {
    const cookie = { ...record, controllerId: id, siteIds: on.map(() => id), vendorId: vendor && id };
    expect(CreateCookie.parse(cookie)).toEqual(cookie);
  });

  it.each(workspace.purposes)("purposes of $site", ({ purposes }) => {
    for (const purpose of purposes) expect(ConsentPurpose.parse(purpose)).toEqual(purpose);
  });

  it.each(workspace.lists)("newsletter $key", ({ site: _, ...record }) => {
    const list = { ...record, siteId: id };
    expect(CreateList.parse(list)).toEqual(list);
  });

  it.each(workspace.policies)("policy of $site", ({ site: _, ...record }) => {
    const policy = { ...record, siteId: id };
    expect(CreatePolicy.parse(policy)).toEqual(policy);
  });
});

describe("records refer only to records that exist", () => {
  it("keys are unique", () => {
    const activities = workspace.activities.map((activity) => `${activity.controller} ${activity.key}`);
    const keys = services.map((service) => service.key);
    for (const list of [controllers, sites, vendors, keys, activities]) expect(new Set(list).size).toBe(list.length);
  });

  it("every site, service, cookie, list and policy belongs to somebody", () => {
    for (const { controller } of [...workspace.sites, ...services, ...workspace.activities, ...workspace.cookies])
      expect(controllers).toContain(controller);
    for (const { site } of [...workspace.purposes, ...workspace.lists, ...workspace.policies])
      expect(sites).toContain(site);
    for (const { parent } of workspace.vendors) if (parent) expect(vendors).toContain(parent);
    for (const cookie of workspace.cookies) {
      if (cookie.vendor) expect(vendors).toContain(cookie.vendor);
      for (const site of cookie.sites) expect(controllerOf(site)).toBe(cookie.controller);
    }
  });

  it("a recipient is a service of the same controller", () => {
    for (const activity of workspace.activities)
      for (const recipient of activity.recipients)
        expect(services.find((service) => service.key === recipient.service)?.controller).toBe(activity.controller);
  });

  it("the vendor of a cookie serves the cookie's controller", () => {
    for (const cookie of workspace.cookies) {
      const vendor = workspace.vendors.find((one) => one.key === cookie.vendor);
      if (vendor) expect(vendor.services.map((service) => service.controller)).toContain(cookie.controller);
    }
  });

  it("a notice shows only activities, categories and columns that there are", () => {
    for (const policy of workspace.policies) {
      const lines = policy.sections.flatMap((section) => section.body.split("\n"));
      const blocks = lines.filter((line) => line.includes("::"));
      for (const block of blocks)
        expect(block).toMatch(/^::(controller|rights|revision|(activity|cookies|recipients)\{.+\})$/);
      const shown = blocks.flatMap((block) => block.match(/^::activity\{key=(.+)\}$/)?.[1] ?? []);
      for (const key of shown) expect(activityOf(controllerOf(policy.site), key)).toBeDefined();
      const tables = blocks.flatMap((block) => block.match(/^::cookies\{category=(\S+)/)?.[1] ?? []);
      expect(tables).toEqual(Object.keys(countByCategory(policy.site)));
      for (const block of ["::controller", "::rights", "::revision"]) expect(blocks).toContain(block);
      expect(new Set(policy.sections.map((section) => section.key)).size).toBe(policy.sections.length);
    }
  });

  it("a banner asks for each category of its site, and for nothing else", () => {
    for (const { site, purposes } of workspace.purposes) {
      const categories = Object.keys(countByCategory(site)).map((category) => category.replace("_", "-"));
      expect(purposes.map((purpose) => purpose.key)).toEqual(categories);
      expect(purposes.filter((purpose) => purpose.required).map((purpose) => purpose.key)).toEqual(["required"]);
    }
  });
});

describe("the workspace holds both notices", () => {
  it("the Open Telekom Cloud declares 17 cookies in five tables", () => {
    expect(countByCategory("otc")).toEqual({ required: 6, functional: 2, analytics: 2, marketing: 2, third_party: 5 });
    expect(cookiesOf("otc").map((cookie) => cookie.position)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    expect(cookiesOf("otc").map((cookie) => cookie.country)).not.toContain(null);
  });

  it("Multimedia Solutions declares 19 cookies in three tables, ten of them without a company", () => {
    expect(countByCategory("mms")).toEqual({ required: 8, marketing: 9, third_party: 2 });
    expect(cookiesOf("mms").filter((cookie) => cookie.company === null)).toHaveLength(10);
    expect(cookiesOf("mms").filter((cookie) => cookie.purpose === null)).toHaveLength(1);
    expect(cookiesOf("mms").filter((cookie) => cookie.country !== null)).toHaveLength(0);
  });

  it("a cookie of up to 20 years keeps its range and its wording", () => {
    const longest = cookiesOf("mms").flatMap((cookie) =>
      cookie.storages.filter(({ duration }) => duration === "range"),
    );
    expect(longest).toEqual([
      {
        technique: "cookie",
        duration: "range",
        shortest: "P6M",
        period: "P20Y",
        wording: "Cookies (6 months to 20 years)",
      },
    ]);
  });

  it.each([
    "SurveyMonkey Usabilla GetFeedback",
    "Salesforce Service Cloud Marketing Cloud",
    "Purpleview Video Ident",
    "Risk.Ident",
    "Tealium",
    "Mapp Webtrekk Teradata",
    "Trusted Shops",
    "Oracle Maxymiser",
    "emetriq Xplosion",
    "Google Maps AdWords",
    "YouTube",
    "Facebook Pixel Custom Audience Fan page",
    "LinkedIn",
    "Instagram",
    "Twitter",
    "Pinterest",
    "Xing",
    "Telekom Deutschland GmbH",
    "Deutsche Telekom",
    "Helloumi",
    "government agency",
  ])("somebody looks for %s", (words) => {
    const found = workspace.vendors.filter((vendor) => {
      const text = [vendor.name, ...vendor.formerNames, ...vendor.services.map((service) => service.name)].join(" ");
      return words.split(" ").every((word) => text.includes(word));
    });
    expect(found).toHaveLength(1);
  });

  it.each([
    ["tsi", "web-server-logs", "collection", "P7D", "delete"],
    ["mms", "web-server-logs", "collection", "P7D", "delete"],
    ["tsi", "surveys", "collection", "P24M", "delete"],
    ["tsi", "text-chat", "collection", "P7D", "delete"],
    ["tsi", "text-chat", "collection", "PT24H", "delete"],
    ["tsi", "text-chat", "collection", "P28D", "anonymise"],
    ["mms", "career-chatbot", "collection", "P6M", "delete"],
    ["mms", "career-chatbot", "objection", "PT0S", "delete"],
    ["tsi", "contract-data", "contract_end", "P90D", "delete"],
    ["tsi", "video-identification", "collection", "P7D", "delete"],
    ["tsi", "fraud-prevention", "collection", "PT0S", "anonymise"],
    ["tsi", "stay-logged-in", "last_use", "P6M", "reauthenticate"],
    ["tsi", "emetriq-targeting", "collection", "P6M", "delete"],
  ])("%s %s: %s and %s, then %s", (controller, key, trigger, period, action) => {
    expect(activityOf(controller, key)?.retention).toContainEqual(
      expect.objectContaining({ trigger, period, action, wording: expect.any(String) }),
    );
  });

  it.each([
    ["mms", "contact-form"],
    ["mms", "whitepapers"],
    ["mms", "events"],
    ["mms", "workshops"],
    ["mms", "newsletter"],
    ["tsi", "billing-data"],
    ["tsi", "crm"],
    ["tsi", "fraud-prevention"],
  ])("%s %s: the period that the notice leaves out stays empty", (controller, key) => {
    const open = activityOf(controller, key)?.retention.filter((stage) => stage.period === null) ?? [];
    expect(open).not.toHaveLength(0);
    for (const stage of open) expect(stage.wording).toBeNull();
  });

  it("a reader learns at once that the text is not the company's", () => {
    for (const policy of workspace.policies)
      expect(policy.intro).toMatch(/demonstration .* not the company’s own text/);
  });
});
