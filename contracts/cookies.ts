import * as z from "zod/mini";
import { Country, Id, LegalBasis, optionalProse, optionalText, Period, Version } from "./fields";
import { filterOf, pagingOf } from "./paging";

export const cookieCategories = ["required", "functional", "analytics", "marketing", "third_party"] as const;
export const CookieCategory = z.enum(cookieCategories);
export type CookieCategory = z.infer<typeof CookieCategory>;

export const cookieTechniques = ["cookie", "local_storage", "session_storage", "pixel", "sdk"] as const;
export const CookieTechnique = z.enum(cookieTechniques);
export type CookieTechnique = z.infer<typeof CookieTechnique>;

export const cookieDurations = ["session", "period", "range", "maximum", "not_stated"] as const;
export const CookieDuration = z.enum(cookieDurations);
export type CookieDuration = z.infer<typeof CookieDuration>;

/** Access to the device, apart from the processing that follows: § 25(1) or § 25(2) nos. 1, 2 TDDDG. */
export const deviceBases = ["consent_25_1", "transmission_25_2_1", "strictly_necessary_25_2_2"] as const;
export const DeviceBasis = z.enum(deviceBases);
export type DeviceBasis = z.infer<typeof DeviceBasis>;

/** Whose cookie it is; `unstated` where the notice leaves the company out. */
export const cookieProviders = ["controller", "vendor", "unstated"] as const;
export const CookieProvider = z.enum(cookieProviders);
export type CookieProvider = z.infer<typeof CookieProvider>;

/** `period` for period and maximum, `shortest` to `period` for a range; neither for session and not stated. */
export const CookieStorage = z
  .object({
    id: z.optional(Id),
    technique: CookieTechnique,
    duration: CookieDuration,
    shortest: z.nullable(Period),
    period: z.nullable(Period),
    wording: optionalText(200),
  })
  .check(
    z.refine((s) => ["period", "range", "maximum"].includes(s.duration) === (s.period !== null), {
      message: "period_for_duration",
      path: ["period"],
    }),
    z.refine((s) => (s.duration === "range") === (s.shortest !== null), {
      message: "shortest_for_range",
      path: ["shortest"],
    }),
  );
export type CookieStorage = z.infer<typeof CookieStorage>;

const cookieFields = {
  siteIds: z.array(Id).check(z.minLength(1, "site_required"), z.maxLength(40)),
  /** Name or pattern, `_ga*`; null where the notice prints none. */
  name: optionalText(),
  provider: CookieProvider,
  vendorId: z.nullable(Id),
  /** The company as the notice prints it: "Mapp (ex Webtrekk)". */
  company: optionalText(),
  purpose: optionalProse(1000),
  category: CookieCategory,
  country: z.nullable(Country),
  integratedAs: optionalText(),
  deviceBasis: z.nullable(DeviceBasis),
  processingBasis: z.nullable(LegalBasis),
  /** The basis as the notice prints it, with its third-country part. */
  basisWording: optionalText(300),
  noticeSection: optionalText(40),
  position: z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
  storages: z.array(CookieStorage).check(z.minLength(1, "storage_required"), z.maxLength(10)),
};
const vendorIfVendor = z.refine<{ provider: CookieProvider; vendorId: string | null }>(
  (cookie) => (cookie.provider === "vendor") === (cookie.vendorId !== null),
  { message: "vendor_for_provider", path: ["vendorId"] },
);
export const CreateCookie = z.object({ controllerId: Id, ...cookieFields }).check(vendorIfVendor);
export type CreateCookie = z.infer<typeof CreateCookie>;
export const EditCookie = z
  .object({ id: Id, version: Version, reason: optionalText(500), ...cookieFields })
  .check(vendorIfVendor);
export type EditCookie = z.infer<typeof EditCookie>;

export const cookieSorts = ["position", "name", "company", "category", "country"] as const;
export const cookieStates = [
  "duration_missing",
  "company_missing",
  "purpose_missing",
  "country_missing",
  "archived",
] as const;
export const ListCookies = z.object({
  ...pagingOf(cookieSorts),
  site: filterOf(Id),
  category: filterOf(CookieCategory),
  vendor: filterOf(Id),
  state: filterOf(z.enum(cookieStates)),
});
export type ListCookies = z.infer<typeof ListCookies>;

export type CookieRow = {
  id: string;
  name: string | null;
  company: string | null;
  purpose: string | null;
  category: CookieCategory;
  country: string | null;
  integratedAs: string | null;
  deviceBasis: DeviceBasis | null;
  processingBasis: LegalBasis | null;
  storages: CookieStorage[];
  sites: string[];
  vendorId: string | null;
  vendorName: string | null;
  archivedAt: string | null;
};
export type Cookie = Omit<CreateCookie, "storages"> & {
  id: string;
  version: number;
  archivedAt: string | null;
  controllerName: string;
  vendorName: string | null;
  sites: { id: string; key: string; name: string }[];
  storages: (CookieStorage & { id: string })[];
};

/** A cookie row as a notice, its JSON and a banner show it, frozen with their version. */
export const PublishedCookie = z.object({
  category: CookieCategory,
  name: z.nullable(z.string()),
  company: z.nullable(z.string()),
  purpose: z.nullable(z.string()),
  technology: z.nullable(z.string()),
  country: z.nullable(z.string()),
  integratedAs: z.nullable(z.string()),
  basis: z.nullable(z.string()),
  vendor: z.nullable(z.string()),
});
export type PublishedCookie = z.infer<typeof PublishedCookie>;
