import * as z from "zod/mini";
import { Id, Key, Language, requiredText } from "./fields";

export const consentActions = ["accept_all", "reject_all", "choose", "withdraw"] as const;
export const ConsentAction = z.enum(consentActions);
export type ConsentAction = z.infer<typeof ConsentAction>;

/** A UUID of version 7: its time tells the month of the record, so the collector holds it near its own clock. */
export const ConsentId = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));

/**
 * POST /api/v1/consents. No address, no user agent, no page: what proves the choice is the banner version
 * (its frozen wording), the choice itself and the time. `id` is the idempotency key.
 */
export const GiveConsent = z.strictObject({
  id: ConsentId,
  site: Key,
  banner: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
  action: ConsentAction,
  language: Language,
  choices: z
    .record(Key, z.boolean())
    .check(z.refine((choices) => Object.keys(choices).length <= 40, "too_many_choices")),
});
export type GiveConsent = z.infer<typeof GiveConsent>;

export type ConsentReceipt = { id: string; receivedAt: string; banner: number };

const Wording = z.object({ en: requiredText(1000), de: requiredText(1000) });
export const ConsentPurpose = z.object({
  key: Key,
  required: z.boolean(),
  name: Wording,
  text: Wording,
});
export type ConsentPurpose = z.infer<typeof ConsentPurpose>;

/** The live purposes of a site; a banner version freezes them. */
export const SavePurposes = z.object({
  siteId: Id,
  purposes: z.array(ConsentPurpose).check(z.minLength(1), z.maxLength(40)),
});
export type SavePurposes = z.infer<typeof SavePurposes>;

/** What a banner version shows for ever: served as GET /api/v1/sites/<key>/banner, at most 6,000 bytes for the demo. */
export const BannerConfig = z.object({
  site: Key,
  version: z.number(),
  notice: z.string(),
  controller: z.string(),
  months: z.number().check(z.minimum(1), z.maximum(12)),
  purposes: z.array(
    z.object({
      key: Key,
      required: z.boolean(),
      name: Wording,
      text: Wording,
      services: z.array(
        z.object({
          company: z.nullable(z.string()),
          technology: z.nullable(z.string()),
          country: z.nullable(z.string()),
        }),
      ),
    }),
  ),
});
export type BannerConfig = z.infer<typeof BannerConfig>;

/** A published banner without its configuration, which is public under its number. */
export type BannerVersion = { number: number; notice: number; sha256: string; publishedAt: string };

export const GetRates = z.object({
  site: Key,
  days: z.catch(z.number().check(z.int(), z.minimum(1), z.maximum(400)), 28),
});
export type GetRates = z.infer<typeof GetRates>;
export type PurposeRate = { purpose: string; name: { en: string; de: string }; granted: number; refused: number };
export type DayRate = { day: string; purposes: PurposeRate[]; decisions: number };
export type Rates = {
  site: string;
  days: DayRate[];
  totals: PurposeRate[];
  decisions: number;
  actions: Record<ConsentAction, number>;
};
