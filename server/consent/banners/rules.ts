import type { BannerConfig, ConsentPurpose } from "@/contracts/consent";
import type { PublishedCookie } from "@/contracts/cookies";
import { canonicalize, sha256 } from "@/server/platform/crypto";

/** What a banner is made from: the site, its live purposes, and the cookie rows that its notice published. */
export type Source = {
  site: { key: string; controllerName: string };
  months: number;
  noticeAddress: string;
  purposes: ConsentPurpose[];
  cookies: PublishedCookie[];
};

/** The key of the purpose under which a banner asks for cookies of a category. */
export const purposeOfCategory = (category: PublishedCookie["category"]) => category.replaceAll("_", "-");

/** Categories with rows that no purpose would ask for: such a banner would stay silent about companies. */
export function unaskedCategories(purposes: Pick<ConsentPurpose, "key">[], cookies: PublishedCookie[]): string[] {
  const keys = new Set(purposes.map((purpose) => purpose.key));
  return [...new Set(cookies.map((cookie) => cookie.category))].filter((one) => !keys.has(purposeOfCategory(one)));
}

/** A company with one technology in one country is one service, however many cookies it sets. */
function servicesOf(key: string, cookies: PublishedCookie[]): BannerConfig["purposes"][number]["services"] {
  const services = cookies
    .filter((cookie) => purposeOfCategory(cookie.category) === key)
    .map(({ company, technology, country }) => ({ company, technology, country }));
  return [...new Map(services.map((service) => [JSON.stringify(service), service])).values()];
}

export function bannerConfig(source: Source, version: number): BannerConfig {
  return {
    site: source.site.key,
    version,
    notice: source.noticeAddress,
    controller: source.site.controllerName,
    months: source.months,
    purposes: source.purposes.map(({ key, required, name, text }) => ({
      key,
      required,
      name,
      text,
      services: servicesOf(key, source.cookies),
    })),
  };
}

export const configHash = (config: BannerConfig) => sha256(canonicalize(config));

/** True where both banners show the same, whatever their numbers. */
export const showsTheSame = (one: BannerConfig, other: BannerConfig) =>
  configHash({ ...one, version: 0 }) === configHash({ ...other, version: 0 });
