import { type BannerFace, type BannerSettings, BannerSnapshot } from "@/contracts/banners";
import type { PublishedCookie } from "@/contracts/cookies";
import type { Language } from "@/contracts/fields";
import type { PageGroup } from "@/contracts/page-groups";
import { canonicalize, sha256 } from "@/server/platform/crypto";
import { recordMonths } from "../records/rules";
import { nameCountry } from "./countries/rules";
import { faceLook } from "./look/rules";
import { type FrozenService, type Service, servicesOf, type Transfers } from "./services/rules";
import { bannerWords, type CompanyCount } from "./words/rules";

/** All that a banner is made from. */
export type Source = {
  site: { key: string };
  controller: BannerSnapshot["controller"];
  settings: BannerSettings;
  notice: { version: number; cookies: PublishedCookie[] };
  transfers: Transfers;
  build: string;
};
type Numbers = { version: number; since: number };
type Purpose = BannerSettings["purposes"][number] & { services: Service[] };

/** The controller's own name, also as a notice shortens it: "T-Systems" of "T-Systems International GmbH". */
const isOwn = (company: string, controller: string) => `${controller} `.startsWith(`${company} `);

export function countCompanies(services: Service[], controller: string, language: Language): CompanyCount {
  const others = services.filter(({ frozen }) => frozen.company === null || !isOwn(frozen.company, controller));
  const each = (some: Service[]) => new Set(some.map(({ who }) => who)).size;
  const named = others.filter(({ frozen }) => frozen.company !== null);
  const countries = services.flatMap(({ abroad }) => (abroad === null ? [] : nameCountry(abroad, language)));
  return {
    companies: each(named),
    third: each(named.filter(({ frozen }) => frozen.third)),
    countries: [...new Set(countries)],
    unnamed: named.length < others.length,
    placeless: others.some(({ frozen }) => frozen.country === null),
  };
}

const fill = (text: string, values: Record<string, string>) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

function labelOf({ company, country }: FrozenService, language: Language): string {
  const say = bannerWords[language];
  if (company === null && country === null) return say.neither;
  return `${company ?? say.company}, ${country === null ? say.country : nameCountry(country, language)}`;
}

/** Rows that say the same to a reader are one. */
function faceCookies(cookies: FrozenService["cookies"], language: Language) {
  const rows = cookies.map(({ name, technology }) => ({ name, use: technology ?? bannerWords[language].use }));
  return [...new Map(rows.map((row) => [JSON.stringify([row.name, row.use]), row])).values()];
}

const faceService = ({ frozen, abroad, asks }: Service, language: Language) => {
  const say = bannerWords[language];
  return {
    vendor: frozen.vendor,
    label: labelOf(frozen, language),
    cookies: faceCookies(frozen.cookies, language),
    ...(asks && abroad && { transfer: say.transfer(frozen.company ?? say.company, nameCountry(abroad, language)) }),
  };
};

/** The script takes the first that fits. */
const longestFirst = (groups: PageGroup[]) => groups.toSorted((a, b) => b.prefix.length - a.prefix.length);

/** One language, every sentence finished: the script that shows it computes nothing. */
function faceOf(source: Source, purposes: Purpose[], { version, since }: Numbers, language: Language): BannerFace {
  const { site, controller, settings } = source;
  const say = bannerWords[language];
  const optional = purposes.filter(({ required }) => !required);
  const count = countCompanies(
    optional.flatMap(({ services }) => services),
    controller.name,
    language,
  );
  const values = {
    who: controller.name,
    companies: say.companies(count),
    purposes: optional.map(({ name }) => name[language]).join("; "),
  };
  const text = count.companies > 0 || count.unnamed ? say.text : say.textAlone;
  return {
    site: site.key,
    version,
    since,
    language,
    months: settings.months,
    mode: settings.mode,
    look: faceLook(settings.look),
    notice: noticeAddress(site.key),
    ...(settings.pageGroups.length > 0 && { pages: longestFirst(settings.pageGroups) }),
    words: { ...say.face, third: say.third(count) },
    variants: settings.variants.map((variant) => ({
      key: variant.key,
      share: variant.share,
      title: variant.title?.[language] ?? say.title,
      text: fill(variant.text?.[language] ?? text, values),
      accept: variant.accept?.[language] ?? say.accept,
      reject: variant.reject?.[language] ?? say.reject,
      choose: variant.choose?.[language] ?? say.choose,
    })),
    purposes: purposes.map(({ key, required, name, text: meaning, signals, services }) => ({
      key,
      required,
      name: name[language],
      text: meaning[language],
      signals,
      summary: services.length > 0 ? say.summary(countCompanies(services, controller.name, language)) : say.face.none,
      services: services.map((service) => faceService(service, language)),
    })),
  };
}

const noticeAddress = (site: string) => `/notices/${site}`;

/** Pure: the same settings, rows and transfers give the same bytes. */
export function compileSnapshot(source: Source, numbers: Numbers): BannerSnapshot {
  const { site, controller, settings, notice, transfers, build } = source;
  const purposes = settings.purposes.map((purpose) => ({
    ...purpose,
    services: servicesOf(purpose.key, notice.cookies, transfers),
  }));
  return BannerSnapshot.parse({
    site: site.key,
    ...numbers,
    months: settings.months,
    mode: settings.mode,
    build,
    notice: { version: notice.version, address: noticeAddress(site.key) },
    controller,
    kept: recordMonths,
    purposes: purposes.map(({ key, required, services }) => ({
      key,
      required,
      services: services.map(({ frozen }) => frozen),
    })),
    faces: { en: faceOf(source, purposes, numbers, "en"), de: faceOf(source, purposes, numbers, "de") },
  });
}

export const snapshotHash = (snapshot: BannerSnapshot) => sha256(canonicalize(snapshot));

/** The bytes that are served: one order of keys, whatever the database made of them. */
export const faceBytes = (face: BannerFace) => Buffer.from(canonicalize(face));
export const snapshotBytes = (snapshot: BannerSnapshot) => Buffer.from(canonicalize(snapshot));

const content = ({ version, since, build, notice, faces, ...rest }: BannerSnapshot) =>
  canonicalize({
    ...rest,
    notice: notice.address,
    faces: [faces.en, faces.de].map(({ version: _, since: __, ...face }) => face),
  });

/** True where both show the same, whatever their numbers, their notice's and their script's. */
export const showsTheSame = (one: BannerSnapshot, other: BannerSnapshot) => content(one) === content(other);
