import type { BannerSnapshot } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import { isThirdCountry } from "@/contracts/transfers";
import type { VendorTransfer } from "@/contracts/vendors";
import { isThird, readCountry } from "../countries/rules";

export type FrozenService = BannerSnapshot["purposes"][number]["services"][number];
export type Service = {
  frozen: FrozenService;
  /** One company under all its printed names. */
  who: string | null;
  /** The third country that data go to. */
  abroad: string | null;
  /** The transfer there needs a question of its own (Art. 49(1)(a) GDPR). */
  asks: boolean;
};
export type Transfer = Pick<VendorTransfer, "country" | "mechanism">;
/** What vendors' transfers rest on now, by the vendor's name. */
export type Transfers = ReadonlyMap<string, Transfer[]>;

/** The key of the purpose under which a banner asks for cookies of a category. */
export const purposeOfCategory = (category: PublishedCookie["category"]) => category.replaceAll("_", "-");

/** Categories with rows that no purpose would ask for: such a banner would stay silent about companies. */
export function unaskedCategories(purposes: { key: string }[], cookies: PublishedCookie[]): string[] {
  const keys = new Set(purposes.map((purpose) => purpose.key));
  return [...new Set(cookies.map((cookie) => purposeOfCategory(cookie.category)))].filter((key) => !keys.has(key));
}

const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** What a page's `data-vendor` says: "Google Inc." is `google-inc`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] as string)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 50)
    .replace(/^-+|-+$/g, "");
  return slug || "company";
}

/** Of a vendor's transfers the one that a banner has to speak of: first what has to be asked, then the country printed. */
export function transferOf(
  cookie: Pick<PublishedCookie, "vendor" | "country">,
  transfers: Transfers,
): Transfer | undefined {
  const abroad = (transfers.get(cookie.vendor ?? "") ?? []).filter(({ country }) => isThirdCountry(country));
  const code = cookie.country === null ? null : readCountry(cookie.country);
  const mustAsk = abroad.find(({ mechanism }) => mechanism === "consent_49_1_a");
  return mustAsk ?? abroad.find(({ country }) => country === code) ?? abroad[0];
}

const identity = ({ vendor, company, country }: PublishedCookie) => JSON.stringify([vendor ?? company, country]);

/** A company in one country is one service, however many cookies it sets. */
export function servicesOf(key: string, cookies: PublishedCookie[], transfers: Transfers): Service[] {
  const groups = new Map<string, PublishedCookie[]>();
  for (const cookie of cookies.filter(({ category }) => purposeOfCategory(category) === key))
    groups.set(identity(cookie), [...(groups.get(identity(cookie)) ?? []), cookie]);
  const taken = new Map<string, number>();
  return [...groups.values()].map((rows) => {
    const { vendor, company, country } = rows[0] as PublishedCookie;
    const slug = slugOf(vendor ?? company ?? "unstated");
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    const transfer = transferOf({ vendor, country }, transfers);
    const abroad = transfer?.country ?? (country !== null && isThird(country) ? country : null);
    const frozen = {
      vendor: times === 1 ? slug : `${slug}-${times}`,
      company: company ?? vendor,
      country: country ?? abroad,
      third: abroad !== null,
      mechanism: transfer?.mechanism ?? null,
      cookies: rows.map(({ name, purpose, technology, basis }) => ({ name, purpose, technology, basis })),
    };
    return { frozen, who: vendor ?? company, abroad, asks: transfer?.mechanism === "consent_49_1_a" };
  });
}
