import type { BannerChange, BannerRefusal, LintReport } from "@/contracts/banner-review";
import type { BannerFace, BannerSnapshot, BannerState } from "@/contracts/banners";
import { type Actor, actorRef } from "@/server/platform/actor";
import { canonicalize } from "@/server/platform/crypto";

type Purpose = BannerSnapshot["purposes"][number];
type Service = Purpose["services"][number];
type Kind = BannerChange["kind"];

const asking = "consent_49_1_a";
const change = (kind: Kind, material: boolean, purpose: string | null = null, what: string | null = null) => ({
  kind,
  material,
  purpose,
  what,
});

const same = (one: unknown, other: unknown) => canonicalize(one) === canonicalize(other);
const byKey = <Item>(items: Item[], key: (item: Item) => string) =>
  items.reduce((map, item) => map.set(key(item), [...(map.get(key(item)) ?? []), item]), new Map<string, Item[]>());

const faces = ({ faces: { en, de } }: BannerSnapshot) => [en, de];
const meaning = (snapshot: BannerSnapshot, key: string) =>
  faces(snapshot).map((face) => {
    const purpose = face.purposes.find((one) => one.key === key);
    return [purpose?.name ?? "", purpose?.text ?? ""];
  });
const nameOf = ({ company, vendor }: Service) => company ?? vendor;

function cookieChanges(purpose: string, before: Service[], after: Service[]): BannerChange[] {
  const rows = (services: Service[]) =>
    byKey(
      services.flatMap(({ company, cookies }) => cookies.map((cookie) => ({ ...cookie, company }))),
      ({ company, name, purpose: use }) => JSON.stringify([company, name, name === null ? use : null]),
    );
  const [old, now] = [rows(before), rows(after)];
  const said = (items: { name: string | null; purpose: string | null; company: string | null }[]) =>
    items[0]?.name ?? items[0]?.purpose ?? items[0]?.company ?? null;
  return [
    ...[...now].flatMap(([key, items]) => {
      const former = old.get(key);
      if (!former) return [change("cookie_added", false, purpose, said(items))];
      return same(former, items) ? [] : [change("cookie_changed", false, purpose, said(items))];
    }),
    ...[...old].flatMap(([key, items]) =>
      now.has(key) ? [] : [change("cookie_removed", false, purpose, said(items))],
    ),
  ];
}

const thirdCountries = (services: Service[]) =>
  services.flatMap(({ third, country }) => (third ? [country ?? ""] : []));
const isAsked = (services: Service[]) => services.some(({ mechanism }) => mechanism === asking);

/** What is new about companies matters only where somebody was asked; a transfer that rests on consent is always asked. */
function companyChanges(before: Purpose, after: Purpose): BannerChange[] {
  const { key, required } = after;
  const [old, now] = [byKey(before.services, nameOf), byKey(after.services, nameOf)];
  const found: BannerChange[] = [];
  for (const [name, services] of now) {
    const former = old.get(name);
    const known = new Set(thirdCountries(former ?? []));
    if (!former) found.push(change("company_added", !required, key, name));
    else if (thirdCountries(services).some((country) => !known.has(country)))
      found.push(change("third_country_added", !required, key, name));
    if (isAsked(services) && !isAsked(former ?? [])) found.push(change("transfer_added", true, key, name));
  }
  for (const name of old.keys()) if (!now.has(name)) found.push(change("company_removed", false, key, name));
  const stays = (service: Service) => old.has(nameOf(service)) && now.has(nameOf(service));
  return [...found, ...cookieChanges(key, before.services.filter(stays), after.services.filter(stays))];
}

function purposeChanges(before: BannerSnapshot, after: BannerSnapshot): BannerChange[] {
  const old = new Map(before.purposes.map((purpose) => [purpose.key, purpose]));
  const kept = new Set(after.purposes.map(({ key }) => key));
  return [
    ...after.purposes.flatMap((purpose) => {
      const former = old.get(purpose.key);
      // Nobody was asked about a purpose that was required until now.
      if (!former || (former.required && !purpose.required))
        return [change("purpose_added", !purpose.required, purpose.key)];
      const reworded = !same(meaning(before, purpose.key), meaning(after, purpose.key));
      const overrides = purpose.required && !former.required;
      return [
        ...(reworded || overrides ? [change("purpose_reworded", overrides || !purpose.required, purpose.key)] : []),
        ...companyChanges(former, purpose),
      ];
    }),
    ...before.purposes.flatMap(({ key }) => (kept.has(key) ? [] : [change("purpose_removed", false, key)])),
  ];
}

/** What stands on the first layer and around it, with the counts that it names. */
const wording = (face: BannerFace) => ({
  variants: face.variants.map(({ share, ...words }) => words),
  words: face.words,
});
const signals = ({ mode, purposes }: BannerFace) => [mode, purposes.map((purpose) => [purpose.key, purpose.signals])];

/** How a banner differs from the one before, and which differences make an earlier choice uninformed (Art. 4 no. 11 GDPR). */
export function bannerChanges(before: BannerSnapshot, after: BannerSnapshot): BannerChange[] {
  const differs = (of: (face: BannerFace) => unknown) => !same(faces(before).map(of), faces(after).map(of));
  return [
    ...purposeChanges(before, after),
    ...(before.months === after.months ? [] : [change("months_changed", false)]),
    ...(differs(signals) ? [change("signals_changed", false)] : []),
    ...(differs(wording) ? [change("wording_changed", false)] : []),
    ...(differs(({ look, variants }) => [look, variants.map(({ share }) => share)])
      ? [change("look_changed", false)]
      : []),
    ...(differs(({ pages }) => pages) ? [change("page_groups_changed", false)] : []),
  ];
}

export const isMaterial = (changes: BannerChange[]) => changes.some(({ material }) => material);

/**
 * Whether earlier choices still count. The rule says no where something material changed; without a banner in force
 * there are none that could. Whoever lets them stand against the rule says why.
 */
export function askingOf(hasBefore: boolean, changes: BannerChange[], wish: boolean | null) {
  const rule = !hasBefore || isMaterial(changes);
  const asksAgain = hasBefore ? (wish ?? rule) : true;
  return { asksAgain, againstRule: rule && !asksAgain };
}

/** Nobody approves words of her own: neither who proposed them nor who saved the settings that they come from. */
export const isAuthor = (actor: Actor, authorId: string | null, editors: string[]) =>
  actor.kind === "person" && (actor.id === authorId || editors.includes(actorRef(actor)));

type Facts = {
  state: BannerState;
  mayApprove: boolean;
  isOwn: boolean;
  sha256: string;
  report: LintReport | null;
};

/** Why a version cannot be approved by its reader; a report of another hash is none. */
export function bannerRefusal({ state, mayApprove, isOwn, sha256, report }: Facts): BannerRefusal | null {
  if (state !== "in_review") return "not_in_review";
  if (!mayApprove) return "no_permission";
  if (isOwn) return "own_proposal";
  if (report?.sha256 !== sha256) return "not_measured";
  return report.findings.length > 0 ? "deceptive" : null;
}
