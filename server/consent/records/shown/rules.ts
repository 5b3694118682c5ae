import type { BannerSnapshot } from "@/contracts/banners";
import type { AskedItem } from "@/contracts/consent";
import type { Language } from "@/contracts/fields";

type Wording = { en: string; de: string };

/** A banner of the time before faces were frozen: its words are in it, those of its buttons are not. */
export type EarlyBanner = {
  site: string;
  version: number;
  notice: string;
  controller: string;
  months: number;
  purposes: {
    key: string;
    required: boolean;
    name: Wording;
    text: Wording;
    services: { company: string | null; technology: string | null; country: string | null }[];
  }[];
};
export type Snapshot = BannerSnapshot | EarlyBanner;

export type ShownCookie = { name: string | null; use: string | null };
export type ShownService = {
  vendor: string;
  label: string;
  company: string | null;
  country: string | null;
  mechanism: string | null;
  /** The question of a service that rests on Art. 49(1)(a). */
  transfer: string | null;
  cookies: ShownCookie[];
};
export type ShownPurpose = { key: string; required: boolean; name: string; text: string; services: ShownService[] };
type Party = BannerSnapshot["controller"];

/** What stood before the person: one language, one variant. */
export type Shown = {
  title: string | null;
  text: string | null;
  buttons: string[];
  withdraw: string | null;
  third: string | null;
  notice: string;
  noticeVersion: number | null;
  controller: Party;
  months: number;
  purposes: ShownPurpose[];
};

export const isFinished = (snapshot: Snapshot): snapshot is BannerSnapshot => "faces" in snapshot;

/** What a banner asked, in its order, by the keys under which a record answers. */
export function askedIn(snapshot: Snapshot): AskedItem[] {
  if (!isFinished(snapshot))
    return snapshot.purposes.map(({ key, required, name }) => ({ key, kind: "purpose", required, name }));
  const { en, de } = snapshot.faces;
  return en.purposes.flatMap(({ key, required, name, services }): AskedItem[] => {
    const german = de.purposes.find((purpose) => purpose.key === key);
    const labels = new Map(german?.services.map(({ vendor, label }) => [vendor, label]));
    return [
      { key, kind: "purpose", required, name: { en: name, de: german?.name ?? name } },
      ...services.map(
        ({ vendor, label }): AskedItem => ({
          key: `${key}.${vendor}`,
          kind: "service",
          required,
          name: { en: label, de: labels.get(vendor) ?? label },
        }),
      ),
    ];
  });
}

/** The variant is null where a banner had none to choose from; then it was the first. */
export function shownIn(snapshot: Snapshot, language: Language, variant: string | null): Shown {
  if (!isFinished(snapshot)) return shownEarly(snapshot, language);
  const face = snapshot.faces[language];
  const said = face.variants.find(({ key }) => key === variant) ?? face.variants[0];
  const purposes = face.purposes.map(({ key, required, name, text, services }): ShownPurpose => {
    const frozen = snapshot.purposes.find((purpose) => purpose.key === key);
    const facts = new Map(frozen?.services.map((service) => [service.vendor, service]));
    return {
      key,
      required,
      name,
      text,
      services: services.map(({ vendor, label, cookies, transfer = null }): ShownService => {
        const known = facts.get(vendor);
        return {
          vendor,
          label,
          company: known?.company ?? null,
          country: known?.country ?? null,
          mechanism: known?.mechanism ?? null,
          transfer,
          cookies,
        };
      }),
    };
  });
  return {
    title: said?.title ?? null,
    text: said?.text ?? null,
    buttons: said ? [said.accept, said.reject, said.choose] : [],
    withdraw: face.words.withdraw,
    third: face.words.third || null,
    notice: snapshot.notice.address,
    noticeVersion: snapshot.notice.version,
    controller: snapshot.controller,
    months: snapshot.months,
    purposes,
  };
}

const unnamed: Omit<Party, "name"> = {
  address: null,
  country: null,
  email: null,
  dpoName: null,
  dpoAddress: null,
  dpoEmail: null,
  authority: null,
};

function shownEarly(banner: EarlyBanner, language: Language): Shown {
  const purposes = banner.purposes.map(({ key, required, name, text, services }): ShownPurpose => {
    const listed = services.map(({ company, technology, country }, i): ShownService => {
      const label = [company, country].filter(Boolean).join(", ");
      const cookies = [{ name: null, use: technology }];
      return { vendor: String(i), label, company, country, mechanism: null, transfer: null, cookies };
    });
    return { key, required, name: name[language], text: text[language], services: listed };
  });
  return {
    title: null,
    text: null,
    buttons: [],
    withdraw: null,
    third: null,
    notice: banner.notice,
    noticeVersion: null,
    controller: { name: banner.controller, ...unnamed },
    months: banner.months,
    purposes,
  };
}
