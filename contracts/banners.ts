import * as z from "zod/mini";
import { Id, Key, Language, optionalText, prose, requiredText, Version } from "./fields";
import { PageGroup } from "./page-groups";

/** The seven signals of Google Consent Mode v2. */
export const consentSignals = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
  "security_storage",
] as const;
export const ConsentSignal = z.enum(consentSignals);
export type ConsentSignal = z.infer<typeof ConsentSignal>;

/** `basic`: tags wait for the choice. `advanced`: they run before it and ping without cookies, which legal must want. */
export const consentModes = ["off", "basic", "advanced"] as const;
export const ConsentMode = z.enum(consentModes);
export type ConsentMode = z.infer<typeof ConsentMode>;

const Colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/, "colour"));
export const bannerSides = ["left", "right"] as const;

/** The fill of the buttons in light and dark (null: ours), their corner in pixels, and where the permanent control stands. */
export const BannerLook = z.object({
  light: z.nullable(Colour),
  dark: z.nullable(Colour),
  corner: z.number().check(z.int(), z.minimum(0), z.maximum(24)),
  side: z.enum(bannerSides),
});
export type BannerLook = z.infer<typeof BannerLook>;

const wording = (max: number) => z.object({ en: requiredText(max), de: requiredText(max) });
const optionalWording = (max: number) => z.nullable(wording(max));

/** What a variant says in words of its own; null is the house's wording. `{who}`, `{companies}` and `{purposes}` are filled in. */
export const BannerVariant = z.object({
  key: Key,
  /** Per cent of page loads; those of a banner's variants add up to 100. */
  share: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
  title: optionalWording(120),
  text: optionalWording(600),
  accept: optionalWording(40),
  reject: optionalWording(40),
  choose: optionalWording(40),
});
export type BannerVariant = z.infer<typeof BannerVariant>;

export const ConsentPurpose = z.object({
  key: Key,
  required: z.boolean(),
  name: wording(1000),
  text: wording(1000),
  signals: z.array(ConsentSignal).check(z.maxLength(7)),
});
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

const settings = {
  /** How long a choice counts, yes and no alike. */
  months: z.number().check(z.int(), z.minimum(1), z.maximum(12)),
  mode: ConsentMode,
  look: BannerLook,
  variants: z.array(BannerVariant).check(
    z.minLength(1),
    z.maxLength(4),
    z.refine((all) => all.reduce((sum, { share }) => sum + share, 0) === 100, "shares"),
    z.refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "duplicate"),
  ),
  purposes: z.array(ConsentPurpose).check(
    z.minLength(1),
    z.maxLength(40),
    z.refine((all) => new Set(all.map(({ key }) => key)).size === all.length, "duplicate"),
  ),
  pageGroups: z.array(PageGroup).check(
    z.maxLength(12),
    z.refine((all) => new Set(all.map(({ prefix }) => prefix)).size === all.length, "duplicate"),
  ),
};
/** What the next banner of a site will be made from; nothing public changes until one is approved. Version 0: none yet. */
export const BannerSettings = z.object({ ...settings, version: z.number().check(z.int(), z.minimum(0)) });
export type BannerSettings = z.infer<typeof BannerSettings>;
export const SaveBanner = z.object({ siteId: Id, ...settings, version: z.number().check(z.int(), z.minimum(0)) });
export type SaveBanner = z.infer<typeof SaveBanner>;

/** `asksAgain` null follows the rule; whoever lets an old choice stand against the rule says why. */
export const ProposeBanner = z.object({
  siteId: Id,
  asksAgain: z.nullable(z.boolean()),
  reason: optionalText(500),
});
export type ProposeBanner = z.infer<typeof ProposeBanner>;

const which = { site: Key, number: Version };
export const GetBanner = z.object(which);
export type GetBanner = z.infer<typeof GetBanner>;
export const ApproveBanner = z.object({ ...which, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type ApproveBanner = z.infer<typeof ApproveBanner>;
export const ReturnBanner = z.object({ ...which, comment: prose(2000) });
export type ReturnBanner = z.infer<typeof ReturnBanner>;

/** One company under one purpose. `vendor` is what a page's `data-vendor` says. */
const FaceService = z.object({
  vendor: z.string(),
  /** "Google, USA", ready to show. */
  label: z.string(),
  /** Cookie rows as the notice published them: the name (or pattern, `_ga*`) where one is printed, and technology with duration. */
  cookies: z.array(z.object({ name: z.nullable(z.string()), use: z.string() })),
  /** Art. 49(1)(a) GDPR: the question that this service asks apart from its purpose, naming country and risk. */
  transfer: z.optional(z.string()),
});

/**
 * What the banner's script reads: one language, every sentence finished, nothing left to compute.
 * GET /api/v1/sites/<key>/banner?language=de. The words in curly brackets ({host}, {date}, {company}) are put in by the script.
 */
export const BannerFace = z.object({
  site: Key,
  version: z.number(),
  /** Choices under an older version than this one count no longer. */
  since: z.number(),
  language: Language,
  months: z.number(),
  mode: ConsentMode,
  /** Fill of the buttons and the colour of their words, `light-dark` apart; null: the script's own. */
  look: z.object({
    light: z.nullable(z.object({ fill: z.string(), ink: z.string() })),
    dark: z.nullable(z.object({ fill: z.string(), ink: z.string() })),
    corner: z.number(),
    side: z.enum(bannerSides),
  }),
  notice: z.string(),
  /** The site's page groups, longest path first; left out where it has none. */
  pages: z.optional(z.array(PageGroup)),
  words: z.object({
    /** On the first layer and in the settings: how consent is withdrawn. */
    withdraw: z.string(),
    /** On the first layer: companies in third countries; empty where there are none. */
    third: z.string(),
    notice: z.string(),
    settings: z.string(),
    chooseTitle: z.string(),
    hint: z.string(),
    /** `{date}` */
    chosen: z.string(),
    required: z.string(),
    none: z.string(),
    save: z.string(),
    close: z.string(),
    saved: z.string(),
    /** Said once where the browser's signal was taken as the answer. */
    gpc: z.string(),
    /** Before the record's id, which links to its receipt. */
    receipt: z.string(),
    /** Above a waiting embed: `{host}`. */
    embed: z.string(),
    /** The first press of two. */
    embedUnlock: z.string(),
    /** Loads this one, this time. */
    embedLoad: z.string(),
    /** `{company}`: a real consent, recorded. */
    embedAlways: z.string(),
    /** What the two presses mean: `{company}`. */
    embedMeaning: z.string(),
  }),
  variants: z.array(
    z.object({
      key: Key,
      share: z.number(),
      title: z.string(),
      text: z.string(),
      accept: z.string(),
      reject: z.string(),
      choose: z.string(),
    }),
  ),
  purposes: z.array(
    z.object({
      key: Key,
      required: z.boolean(),
      name: z.string(),
      text: z.string(),
      signals: z.array(ConsentSignal),
      /** "4 companies, 1 of them in a third country". */
      summary: z.string(),
      services: z.array(FaceService),
    }),
  ),
});
export type BannerFace = z.infer<typeof BannerFace>;

/**
 * A banner as it was shown, for ever: the facts that ISO/IEC TS 27560 calls processing and party, and what was said in
 * each language. A record holds its version's number, so it need not repeat any of it.
 */
export const BannerSnapshot = z.object({
  site: Key,
  version: z.number(),
  since: z.number(),
  months: z.number(),
  mode: ConsentMode,
  /** The script that shows it: names the files under /banner/<build>/. */
  build: z.string(),
  notice: z.object({ version: z.number(), address: z.string() }),
  controller: z.object({
    name: z.string(),
    address: z.nullable(z.string()),
    country: z.nullable(z.string()),
    email: z.nullable(z.string()),
    dpoName: z.nullable(z.string()),
    dpoAddress: z.nullable(z.string()),
    dpoEmail: z.nullable(z.string()),
    authority: z.nullable(z.string()),
  }),
  /** Months that a record is kept, as proof. */
  kept: z.number(),
  purposes: z.array(
    z.object({
      key: Key,
      required: z.boolean(),
      services: z.array(
        z.object({
          vendor: z.string(),
          company: z.nullable(z.string()),
          country: z.nullable(z.string()),
          third: z.boolean(),
          /** What its transfers rest on, as registered when it was frozen; null where nothing is named. */
          mechanism: z.nullable(z.string()),
          cookies: z.array(
            z.object({
              name: z.nullable(z.string()),
              purpose: z.nullable(z.string()),
              technology: z.nullable(z.string()),
              basis: z.nullable(z.string()),
            }),
          ),
        }),
      ),
    }),
  ),
  faces: z.object({ en: BannerFace, de: BannerFace }),
});
export type BannerSnapshot = z.infer<typeof BannerSnapshot>;

export const bannerStates = ["in_review", "returned", "replaced", "published", "superseded"] as const;
export const BannerState = z.enum(bannerStates);
export type BannerState = z.infer<typeof BannerState>;
