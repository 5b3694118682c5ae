import * as z from "zod/mini";
import type { BannerSettings, BannerSnapshot, BannerState } from "./banners";
import type { CreateCookie } from "./cookies";
import { Id, Language } from "./fields";

/**
 * What the linter measures on the rendered banner. Sources: VG Hannover 10 A 5385/22, the DSK's guidance, EDPB 05/2020 and
 * 03/2022, the EDPB's Cookie Banner Taskforce, CNIL; reason and source of each are words (`lint.*`).
 */
export const lintRules = [
  "reject_missing",
  "reject_takes_longer",
  "unequal_size",
  "unequal_contrast",
  "unequal_level",
  "preticked",
  "forbidden_heading",
  "close_accepts",
  "consent_word_missing",
  "purposes_missing",
  "partner_count_missing",
  "withdrawal_hidden",
  "third_country_hidden",
  "legitimate_interest",
  "text_contrast",
  "no_way_back",
  "asks_again",
  "stores_before_choice",
] as const;
export const LintRule = z.enum(lintRules);
export type LintRule = z.infer<typeof LintRule>;

/** Where something was measured. */
export const LintView = z.object({
  variant: z.string(),
  language: Language,
  screen: z.enum(["360x640", "1280x800"]),
  theme: z.enum(["light", "dark"]),
});
export type LintView = z.infer<typeof LintView>;

/** `measured` is what stood there, short: "accept 160×44, reject 96×32". */
export const LintFinding = z.object({ rule: LintRule, view: LintView, measured: z.string() });
export type LintFinding = z.infer<typeof LintFinding>;

export const LintReport = z.object({
  measuredAt: z.string(),
  /** The hash of the snapshot that was rendered: a report of another banner says nothing. */
  sha256: z.string(),
  build: z.string(),
  browser: z.string(),
  views: z.number(),
  findings: z.array(LintFinding),
});
export type LintReport = z.infer<typeof LintReport>;

/** What differs from the banner before; material is what makes an earlier choice uninformed (Art. 4 no. 11 GDPR). */
export const bannerChanges = [
  "purpose_added",
  "purpose_reworded",
  "purpose_removed",
  "company_added",
  "company_removed",
  "third_country_added",
  "transfer_added",
  "cookie_changed",
  "cookie_added",
  "cookie_removed",
  "months_changed",
  "signals_changed",
  "wording_changed",
  "look_changed",
  "page_groups_changed",
] as const;
export const BannerChange = z.object({
  kind: z.enum(bannerChanges),
  material: z.boolean(),
  purpose: z.nullable(z.string()),
  what: z.nullable(z.string()),
});
export type BannerChange = z.infer<typeof BannerChange>;

/** Why it cannot be approved: by whom it may be, or what is missing. The key of a sentence. */
export const bannerRefusals = ["not_in_review", "no_permission", "own_proposal", "not_measured", "deceptive"] as const;
export type BannerRefusal = (typeof bannerRefusals)[number];

export type BannerVersionRow = {
  number: number;
  state: BannerState;
  notice: number;
  sha256: string;
  asksAgain: boolean;
  authorName: string | null;
  submittedAt: string;
  publishedAt: string | null;
};
export type BannerVersion = BannerVersionRow & {
  siteId: string;
  siteKey: string;
  siteName: string;
  since: number;
  reason: string | null;
  comment: string | null;
  approverName: string | null;
  /** Null for a version that was frozen before faces were kept. */
  snapshot: BannerSnapshot | null;
  changes: BannerChange[];
  report: LintReport | null;
  refusal: BannerRefusal | null;
};

/** Everything that the desk shows about a site's banner. */
export type BannerDesk = {
  siteId: string;
  siteKey: string;
  siteName: string;
  settings: BannerSettings;
  /** The notice whose cookie rows the next banner would show; null while none was published. */
  notice: number | null;
  /** Keys of purposes that published cookies would need and that are missing: nothing can be proposed. */
  unasked: string[];
  /** What the settings would change against the banner in force; null where nothing is in force. */
  pending: BannerChange[] | null;
  versions: BannerVersionRow[];
  /** False: no browser on this machine, so nothing can be measured. */
  canMeasure: boolean;
};

/** Any address of the web, also one of this machine: what may be fetched is decided where it is fetched. */
/** Where a site's banner stands on its way to the public; `findings` is null while it is not measured. */
export type WaitingBanner = {
  site: string;
  siteName: string;
  unasked: string[];
  open: { number: number; submittedAt: string; findings: number | null; isOwn: boolean } | null;
  /** The newest version, where legal has returned it. */
  returned: { number: number; comment: string | null } | null;
  canMeasure: boolean;
};

export const CheckInstallation = z.object({
  siteId: Id,
  address: z.url({ protocol: /^https?$/ }).check(z.maxLength(500)),
});
export type CheckInstallation = z.infer<typeof CheckInstallation>;

export const installationOutcomes = [
  "installed",
  "missing",
  "other_site",
  "not_first",
  "unreachable",
  "too_large",
  "refused_address",
  "not_html",
] as const;
/**
 * `before`: executable scripts above ours. `deferred`: ours waits for the page, so the page's own run before it.
 * `unblocked`: hosts of known measuring, advertising or embedding that the page loads without waiting for consent.
 */
export type InstallationCheck = {
  outcome: (typeof installationOutcomes)[number];
  checkedAt: string;
  address: string;
  status: number | null;
  before: number;
  deferred: boolean;
  integrity: "matches" | "differs" | "absent" | null;
  unblocked: string[];
};

/** What stands on the installation page, ready to copy. */
export type Installation = {
  siteId: string;
  siteKey: string;
  siteName: string;
  address: string | null;
  origin: string;
  mode: BannerSettings["mode"];
  /** This build's script: always the newest, or this one for ever with its integrity value. */
  current: string;
  pinned: string;
  integrity: string;
  published: boolean;
  /** Of the banner in force, else of the settings: what `data-consent` and `data-vendor` may say. */
  purposes: { key: string; vendors: string[] }[];
  /** The register row of the banner's own cookie, where the site has none yet. */
  ownCookie: CreateCookie | null;
};
