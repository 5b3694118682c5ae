import * as z from "zod/mini";
import { Key, Language } from "./fields";
import { AnswerTime, BeaconEvent } from "./statistics";

/** `gpc`: the browser's Global Privacy Control answered, the person has not chosen on this site. */
export const consentActions = ["accept_all", "reject_all", "choose", "withdraw", "gpc"] as const;
export const ConsentAction = z.enum(consentActions);
export type ConsentAction = z.infer<typeof ConsentAction>;

/** A UUID of version 7: its time tells the month of the record, so the collector holds it near its own clock. */
const consentIdForm = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
export const ConsentId = z.string().check(z.regex(consentIdForm));

/** Where the person chose: the first layer, the settings, an embed's placeholder; `signal` for GPC. */
export const consentLayers = ["first", "settings", "embed", "signal"] as const;
export const ConsentLayer = z.enum(consentLayers);
export type ConsentLayer = z.infer<typeof ConsentLayer>;

/** Coarse classes, derived from the request's headers, which are then dropped. */
export const deviceClasses = ["desktop", "phone", "tablet", "other"] as const;
export const DeviceClass = z.enum(deviceClasses);
export type DeviceClass = z.infer<typeof DeviceClass>;
export const browserClasses = ["chrome", "edge", "firefox", "safari", "other"] as const;
export const BrowserClass = z.enum(browserClasses);
export type BrowserClass = z.infer<typeof BrowserClass>;

/** A service that was answered apart from its purpose: `<purpose>.<vendor>`, "third-party.youtube". */
const ServiceKey = z.string().check(z.regex(/^[a-z][a-z0-9-]{1,39}\.[a-z0-9][a-z0-9-]{0,59}$/, "key"));

const choicesOf = (key: typeof Key | typeof ServiceKey) =>
  z.record(key, z.boolean()).check(z.refine((all) => Object.keys(all).length <= 40, "too_many_choices"));

/**
 * POST /api/v1/consents. No address, no user agent, no page: what proves the choice is the banner version
 * (its frozen wording), the choice itself and the time. `id` is the idempotency key.
 */
export const GiveConsent = z.strictObject({
  id: ConsentId,
  site: Key,
  banner: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
  variant: z.optional(Key),
  action: ConsentAction,
  layer: z.optional(ConsentLayer),
  language: Language,
  choices: choicesOf(Key),
  /** Only what was answered apart: Art. 49(1)(a) transfers, and an embed that is always allowed. */
  services: z.optional(choicesOf(ServiceKey)),
  /** How long the banner had stood there, where this answers it. Counted with others, not kept with the record. */
  took: z.optional(AnswerTime),
  /** The page's group, as the banner's face has them. Counted with others, not kept with the record. */
  pages: z.optional(Key),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

/** The answer to POST /api/v1/consents. */
export type StoredConsent = { id: string; receivedAt: string; banner: number };

/**
 * POST /api/v1/impressions: a banner was shown, or what became of it. Counted and forgotten: no id, no address, no agent.
 * Without an event it was shown; `again`: to somebody whose choice counts no longer.
 */
export const CountImpression = z.strictObject({
  site: Key,
  banner: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
  variant: z.optional(Key),
  event: z.optional(BeaconEvent),
  again: z.optional(z.boolean()),
  language: z.optional(Language),
  pages: z.optional(Key),
});
export type CountImpression = z.infer<typeof CountImpression>;

/** As the person reads it out or pastes it: spaces around it and capitals are not what it is found by. */
export const FindRecord = z.object({
  id: z.string().check(z.trim(), z.toLowerCase(), z.regex(consentIdForm, "consent_id")),
});
export type FindRecord = z.infer<typeof FindRecord>;

export type AskedItem = {
  key: string;
  kind: "purpose" | "service";
  required: boolean;
  name: { en: string; de: string };
};

/** A record as its officer reads it, with what proves it. */
export type ConsentRecord = {
  id: string;
  siteKey: string;
  siteName: string;
  banner: number;
  variant: string | null;
  layer: ConsentLayer | null;
  action: ConsentAction;
  language: Language;
  device: DeviceClass | null;
  browser: BrowserClass | null;
  choices: Record<string, boolean>;
  services: Record<string, boolean>;
  /** What that banner asked, in its order and words: each purpose, and under it its services by `<purpose>.<vendor>`. */
  asked: AskedItem[];
  /** False for a banner from before faces were frozen: it cannot be shown again. */
  hasFace: boolean;
  /** The time in its id: when the person chose, by the browser's clock. */
  chosenAt: string;
  receivedAt: string;
  /** So many months after the choice. */
  months: number;
  validUntil: string;
  proof: ConsentProof;
};

/**
 * RFC 6962: the leaf, the path to the root, and the entry of the log that holds the root. Hex. The entry's text is what its
 * hash is of, so that a copy of this is checked without us; null where the log has none, and then nothing is proven.
 */
export type ConsentProof = {
  leafText: string;
  leaf: string;
  index: number;
  size: number;
  path: string[];
  root: string;
  entry: { stream: string; seq: number; hash: string; canonical: string } | null;
  verified: boolean;
};
