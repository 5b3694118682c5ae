import type { Permission } from "@/contracts/permissions";
import type { World } from "./world";

export type Walked = {
  permission: Permission;
  /** Valid by its schema and about the first company's records; an edit names a version that never was. */
  input?: (world: World) => unknown;
};

const never = 999_999;
const reason = "because";
const byId = (key: keyof World["ids"]) => (world: World) => ({ id: world.ids[key] });
const ofVendor = ({ ids }: World) => ({ vendorId: ids.vendor });
const ofVendors = ({ ids }: World) => ({ vendorIds: [ids.vendor] });
const stale = (key: keyof World["ids"]) => (world: World) => ({ id: world.ids[key], version: never, reason });
const edited = (key: keyof World["records"]) => (world: World) => ({ ...world.records[key], version: never, reason });
const created = (key: keyof World["records"]) => (world: World) => {
  const { id: _, ...record } = world.records[key];
  return { ...record, key: "taken-up" };
};
/** An act on a case, or on one right of it, on a version that never was. */
const onCase = (more: object): Walked => ({
  permission: "requests:edit",
  input: ({ ids }) => ({ id: ids.request, version: never, ...more }),
});
const onClaim = (more: object): Walked => ({
  permission: "requests:edit",
  input: ({ ids }) => ({ id: ids.request, claimId: ids.claim, version: never, ...more }),
});
const read = (permission: Permission, input?: Walked["input"]): Walked => ({ permission, ...(input && { input }) });
const all = () => ({});
const ofSite = () => ({ site: "otc" });
const ofBanner = () => ({ site: "otc", number: 1 });

/** Every procedure of the desk with the permission that it needs. One that is missing here fails the walk. */
export const procedures: Record<string, Walked> = {
  "access.list": read("people:read", all),
  "access.disable": { permission: "people:edit", input: ({ ids }) => ({ id: ids.nobody, disabled: true, reason }) },
  "access.profile": read("profile:edit"),
  "access.editProfile": { permission: "profile:edit", input: () => ({ language: "en" }) },
  "activities.list": read("activities:read", all),
  "activities.listAll": read("activities:read", all),
  "activities.get": read("activities:read", byId("activity")),
  "activities.history": read("activities:read", byId("activity")),
  "activities.ofVendor": read("activities:read", ofVendor),
  "activities.countByVendor": read("activities:read", ofVendors),
  "activities.create": { permission: "activities:edit", input: created("activity") },
  "activities.edit": { permission: "activities:edit", input: edited("activity") },
  "activities.archive": { permission: "activities:edit", input: stale("activity") },
  "consent.banner": read("consent:banners", ofSite),
  "consent.bannerSites": read("consent:banners"),
  "consent.bannerVersion": read("consent:banners", ofBanner),
  "consent.saveBanner": {
    permission: "consent:edit",
    input: ({ ids, settings }) => ({ ...settings, siteId: ids.site, version: never }),
  },
  "consent.proposeBanner": {
    permission: "consent:edit",
    input: ({ ids }) => ({ siteId: ids.site, asksAgain: null, reason: null }),
  },
  "consent.measureBanner": { permission: "consent:edit", input: () => ({ site: "otc", number: never }) },
  "consent.approveBanner": {
    permission: "consent:approve",
    input: () => ({ site: "otc", number: never, hash: "0".repeat(64) }),
  },
  "consent.returnBanner": {
    permission: "consent:approve",
    input: () => ({ site: "otc", number: never, comment: reason }),
  },
  "consent.installation": read("consent:banners", ofSite),
  "consent.checkInstallation": {
    permission: "consent:edit",
    input: ({ ids }) => ({ siteId: ids.site, address: "https://site.invalid/" }),
  },
  "consent.findRecord": { permission: "consent:records", input: ({ ids }) => ({ id: ids.consent }) },
  "consent.sites": read("consent:figures"),
  "consent.statistics": read("consent:figures", ofSite),
  "consent.breakdown": read("consent:figures", ofSite),
  "consent.versions": read("consent:figures", ofSite),
  "consent.checks": read("consent:figures", ofSite),
  "consent.recordCheck": read("consent:records", ofSite),
  "consent.reportPageViews": {
    permission: "consent:report",
    input: () => ({ site: "otc", lines: "2026-11-01 1234" }),
  },
  "consent.views": read("consent:figures"),
  "consent.saveView": { permission: "consent:figures", input: () => ({ name: "Phones", query: "group=device.phone" }) },
  "consent.removeView": { permission: "consent:figures", input: ({ ids }) => ({ id: ids.vendor }) },
  "cookies.list": read("cookies:read", all),
  "cookies.listAll": read("cookies:read", all),
  "cookies.get": read("cookies:read", byId("cookie")),
  "cookies.history": read("cookies:read", byId("cookie")),
  "cookies.ofVendor": read("cookies:read", ofVendor),
  "cookies.countByVendor": read("cookies:read", ofVendors),
  "cookies.create": { permission: "cookies:edit", input: created("cookie") },
  "cookies.edit": { permission: "cookies:edit", input: edited("cookie") },
  "cookies.archive": { permission: "cookies:edit", input: stale("cookie") },
  "evidence.list": read("evidence:read", all),
  "evidence.listAll": read("evidence:read", all),
  "evidence.streams": read("evidence:read"),
  "evidence.verify": read("evidence:read"),
  "newsletter.list": read("newsletter:read", all),
  "newsletter.proof": read("newsletter:read", byId("subscription")),
  "newsletter.figures": read("newsletter:figures"),
  "newsletter.createList": {
    permission: "newsletter:edit",
    input: ({ ids }) => ({ siteId: ids.site, key: "otc-news", name: "Again", wordings: { en: "Yes", de: "Ja" } }),
  },
  "newsletter.saveWording": {
    permission: "newsletter:edit",
    input: ({ ids }) => ({ listId: ids.list, language: "en", text: "Yes" }),
  },
  "policies.list": read("policies:read"),
  "policies.get": read("policies:read", byId("policy")),
  "policies.version": read("policies:read", byId("policyVersion")),
  "policies.preview": read("policies:read", byId("policyVersion")),
  "policies.review": read("policies:read", byId("policyVersion")),
  "policies.create": {
    permission: "policies:edit",
    input: ({ ids }) => ({
      siteId: ids.site,
      language: "en",
      title: "Again",
      intro: null,
      revisedOn: "2026-01-01",
      sections: [{ key: "one", number: "1", heading: "One", body: "Text" }],
    }),
  },
  "policies.startDraft": { permission: "policies:edit", input: ({ ids }) => ({ policyId: ids.policy }) },
  "policies.editSection": {
    permission: "policies:edit",
    input: ({ ids }) => ({ versionId: ids.policyVersion, version: never, key: "one", heading: "One", body: "Text" }),
  },
  "policies.submit": {
    permission: "policies:edit",
    input: ({ ids }) => ({ versionId: ids.policyVersion, version: never }),
  },
  "policies.approve": {
    permission: "policies:approve",
    input: ({ ids }) => ({ versionId: ids.policyVersion, hash: "0".repeat(64) }),
  },
  "policies.return": {
    permission: "policies:approve",
    input: ({ ids }) => ({ versionId: ids.policyVersion, comment: reason }),
  },
  "requests.list": read("requests:read", all),
  "requests.listAll": read("requests:read", all),
  "requests.get": read("requests:read", byId("request")),
  "requests.health": read("requests:read"),
  "requests.figures": read("requests:read", () => ({ year: 2026 })),
  "requests.printFigures": read("requests:read", () => ({ year: 2026, language: "en" })),
  "requests.file": read("requests:read", byId("file")),
  "requests.print": read("requests:read", byId("nobody")),
  "requests.sites": read("requests:read"),
  "requests.enter": {
    permission: "requests:edit",
    input: ({ ids }) => ({
      siteId: ids.site,
      channel: "letter",
      rights: ["access_15"],
      name: "Somebody",
      email: null,
      message: null,
      language: "en",
      receivedOn: "2026-11-02",
    }),
  },
  "requests.acknowledge": onCase({ text: "It is here.", way: "post" }),
  "requests.enterReply": onCase({ text: "I am she.", receivedOn: "2026-11-02" }),
  "requests.askIdentity": onCase({ text: "Who are you?", way: "post" }),
  "requests.proveIdentity": onCase({ method: "reply", reason: null }),
  "requests.failIdentity": onCase({ reason: "No answer." }),
  "requests.extend": onCase({ reasons: "There are very many of them.", way: "post" }),
  "requests.askToSpecify": onCase({ text: "Which data?", way: "post" }),
  "requests.resume": onCase({}),
  "requests.tick": {
    permission: "requests:edit",
    input: ({ ids }) => ({ id: ids.request, claimId: ids.claim, item: "copy_15_3", done: true }),
  },
  "requests.noteRecipients": onClaim({ recipients: [{ name: "Somebody GmbH", result: "told", reason: null }] }),
  "requests.collect": onCase({ consentIds: [] }),
  "requests.createTask": onCase({
    ...{ activityId: null, place: "Tickets", ownerName: "Support", ownerEmail: null, dueOn: "2999-01-01" },
  }),
  "requests.answerTask": {
    permission: "requests:edit",
    input: ({ ids }) => ({ id: ids.request, taskId: ids.claim, version: never, outcome: "nothing", text: null }),
  },
  "requests.start": onClaim({}),
  "requests.propose": onClaim({ outcome: "fulfilled", text: "Here it is." }),
  "requests.return": onClaim({ comment: "Not yet." }),
  "requests.approve": onClaim({ hash: "0".repeat(64) }),
  "requests.deliver": onClaim({ way: "post" }),
  "requests.refuse": onClaim({ ground: "excessive", reasons: "Every day the same request.", way: "post" }),
  "requests.withdraw": onClaim({ comment: "By phone." }),
  "sites.list": read("sites:read", all),
  "sites.listAll": read("sites:read", all),
  "sites.get": read("sites:read", byId("site")),
  "sites.places": read("sites:read", byId("site")),
  "sites.history": read("sites:history", byId("site")),
  "sites.create": { permission: "sites:edit", input: ({ records }) => ({ ...records.site, key: "otc" }) },
  "sites.edit": { permission: "sites:edit", input: edited("site") },
  "sites.archive": { permission: "sites:edit", input: stale("site") },
  "sites.controllers": read("sites:read"),
  "sites.controller": read("sites:read", byId("controller")),
  "sites.controllerHistory": read("sites:history", byId("controller")),
  "sites.ofController": read("sites:read", byId("controller")),
  "sites.createController": {
    permission: "sites:edit",
    input: ({ records }) => ({ ...records.controller, key: "tsi" }),
  },
  "sites.editController": { permission: "sites:edit", input: edited("controller") },
  "sites.archiveController": { permission: "sites:edit", input: stale("controller") },
  "today.get": read("today:read"),
  "vendors.list": read("vendors:read", all),
  "vendors.listAll": read("vendors:read", all),
  "vendors.get": read("vendors:read", byId("vendor")),
  "vendors.history": read("vendors:read", byId("vendor")),
  "vendors.options": read("vendors:read"),
  "vendors.services": read("vendors:read", ({ ids }) => ({ controllerId: ids.controller })),
  "vendors.create": { permission: "vendors:edit", input: created("vendor") },
  "vendors.edit": { permission: "vendors:edit", input: edited("vendor") },
  "vendors.archive": { permission: "vendors:edit", input: stale("vendor") },
};
