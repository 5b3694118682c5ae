import { type LintFinding, type LintRule, lintRules } from "@/contracts/banner-review";
import type { BannerSnapshot } from "@/contracts/banners";
import type { Language } from "@/contracts/fields";
import { type Act, actOf, saysAccept, saysClose } from "./acts";
import { isForbiddenHeading, saysReject } from "./headings";
import type { Control, Layer, Measured } from "./measured";

/** Pixels by which two equal buttons may differ: what rounding does. */
const rounding = 1;
/** Pixels between two buttons that stand together. */
const together = 24;
/** WCAG 2.2, 1.4.3. */
const readable = 4.5;
/** How far two contrasts may lie apart, of the greater one. */
const alike = 0.1;

/** Null where there is nothing to object; else what stood there, short. */
type Check = (measured: Measured, snapshot: BannerSnapshot) => string | null;
const onFirst =
  (check: (first: Layer, measured: Measured, snapshot: BannerSnapshot) => string | null): Check =>
  (measured, snapshot) =>
    measured.first && check(measured.first, measured, snapshot);

const find = ({ controls }: Layer, act: Act): Control | undefined => {
  const all = controls.filter((control) => actOf(control) === act);
  return all.find((control) => control.seen && control.act === act) ?? all.find(({ seen }) => seen) ?? all[0];
};
const layersOf = ({ first, settings }: Measured) => [first, settings].filter((layer) => layer !== null);
/** Wherever both stand: on the first layer, and in the settings again. */
const onBoth =
  (check: (accept: Control, reject: Control, layer: Layer) => string | null): Check =>
  (measured) => {
    const found = layersOf(measured).flatMap((layer) => {
      const [accept, reject] = [find(layer, "accept"), find(layer, "reject")];
      return (accept && reject && check(accept, reject, layer)) || [];
    });
    return list([...new Set(found)]);
  };
const list = (found: string[]): string | null => (found.length > 0 ? found.join("; ") : null);
const tidy = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
const quote = (text: string) => `“${text}”`;

const optionalOf = <Purpose extends { required: boolean }>({ purposes }: { purposes: Purpose[] }) =>
  purposes.filter(({ required }) => !required);
const servicesOf = (snapshot: BannerSnapshot) => optionalOf(snapshot).flatMap(({ services }) => services);

/** Each company once, however many countries and purposes it has; the controller is none of its own partners. */
export function countPartners(snapshot: BannerSnapshot): number {
  const isOwn = (company: string) => `${snapshot.controller.name} `.startsWith(`${company} `);
  const partners = optionalOf(snapshot).flatMap(({ services }) => {
    const keys = new Set(services.map(({ vendor }) => vendor));
    const others = services.filter(({ company }) => company !== null && !isOwn(company));
    // A company's second country under one purpose has the company's key and a number.
    const base = (key: string) => key.replace(/-\d+$/, "");
    return others.map(({ vendor }) => (keys.has(base(vendor)) ? base(vendor) : vendor));
  });
  return new Set(partners).size;
}

const words: Record<Language, Record<"consent" | "withdraw" | "third" | "unnamed", RegExp>> = {
  en: {
    consent: /\bconsent/i,
    withdraw: /withdraw/i,
    third: /third countr|outside the (eu|eea|european)|\busa\b|united states/i,
    unnamed: /not (named|stated)|unnamed/i,
  },
  de: {
    consent: /einwillig/i,
    withdraw: /widerruf/i,
    third: /drittl[aä]nd|drittstaat|außerhalb (der eu|des ewr|der europäischen|des europäischen)|\busa\b/i,
    unnamed: /(nicht|un)\s?genannt/i,
  },
};
const small = {
  en: ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
  de: ["", "ein(e[mnrs]?)?", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"],
};

/** A sentence that has a place of its own must be read there as a whole; on other pages its words are looked for. */
function isRead(first: Layer, part: string, said: RegExp): boolean {
  const own = first.parts.filter((each) => each.part === part);
  return own.length > 0 ? own.some(({ text, whole }) => whole && said.test(text)) : said.test(first.read);
}

function compare(name: string, one: number, other: number): string[] {
  const apart = Math.abs(one - other) / Math.max(one, other, 1);
  return apart > alike ? [`${name} ${one} : 1 and ${other} : 1`] : [];
}

function level(accept: Control, reject: Control, layer: Layer): string | null {
  const [a, r] = [accept.box, reject.box];
  const inRow = Math.abs(a.y - r.y) <= rounding;
  const inColumn = Math.abs(a.x - r.x) <= rounding;
  const [left, right] = a.x <= r.x ? [a, r] : [r, a];
  const [upper, lower] = a.y <= r.y ? [a, r] : [r, a];
  const gap = inRow ? right.x - left.x - left.width : lower.y - upper.y - upper.height;
  const [at, of] = [layer.controls.indexOf(accept), layer.controls.indexOf(reject)];
  const found: string[] = [];
  if (accept.kind !== reject.kind) found.push(`accept is a ${accept.kind}, reject a ${reject.kind}`);
  if (!inRow && !inColumn) found.push("neither in one row nor in one column");
  else if (gap > together) found.push(`${Math.round(gap)} px apart`);
  if (Math.abs(at - of) !== 1) found.push("not next to each other for the keyboard");
  if (layer.focused === at) found.push("the keyboard starts on accept");
  return list(found);
}

export const checks: Record<LintRule, Check> = {
  reject_missing({ first }) {
    if (!first) return "no dialog was shown";
    const reject = find(first, "reject");
    if (!reject) return `no reject beside ${quote(find(first, "accept")?.name ?? "")}`;
    if (!reject.seen) return `${quote(reject.name)} is not seen without scrolling`;
    return saysReject(reject.name) ? null : `${quote(reject.name)} does not say that it refuses`;
  },
  reject_takes_longer({ journey }) {
    if (!journey) return null;
    const { accept, refuse } = journey;
    if (accept !== null && refuse !== null && refuse <= accept) return null;
    return `accept ${accept ?? "never"}, refuse ${refuse ?? "never"}`;
  },
  unequal_size: onBoth((accept, reject) => {
    const size = ({ box, font }: Control) =>
      `${Math.round(box.width)}×${Math.round(box.height)}, ${font.size} px ${font.weight}`;
    const isSame =
      Math.abs(accept.box.width - reject.box.width) <= rounding &&
      Math.abs(accept.box.height - reject.box.height) <= rounding &&
      Math.abs(accept.font.size - reject.font.size) < rounding / 2 &&
      accept.font.weight === reject.font.weight &&
      accept.font.family === reject.font.family;
    return isSame ? null : `accept ${size(accept)}; reject ${size(reject)}`;
  }),
  unequal_contrast: onBoth((accept, reject) =>
    accept.look.colours === reject.look.colours
      ? null
      : list([
          ...compare("words", accept.look.words, reject.look.words),
          ...compare("fill", accept.look.fill, reject.look.fill),
        ]),
  ),
  unequal_level: onBoth(level),
  preticked(measured, snapshot) {
    const free = snapshot.purposes.filter(({ required }) => required).length;
    const found = layersOf(measured).flatMap(({ ticks }) => {
      const locked = ticks.filter(({ ticked, disabled }) => ticked && disabled);
      return [...ticks.filter(({ ticked, disabled }) => ticked && !disabled), ...locked.slice(free)];
    });
    return list(found.map(({ name }) => quote(name)));
  },
  forbidden_heading: onFirst(({ headings }) => list([...new Set(headings.filter(isForbiddenHeading))].map(quote))),
  close_accepts: onFirst(({ controls }, { journey }) => {
    const said = controls.map(({ name }) => name).filter((name) => saysAccept(name) && saysClose(name));
    return list([...new Set([...said, ...(journey?.accepting ?? [])])].map(quote));
  }),
  consent_word_missing: onFirst((first, { view }) => {
    const { consent } = words[view.language];
    const own = first.parts.filter(({ part }) => part === "title" || part === "text");
    const isSaid = consent.test(first.read) && (own.length === 0 || own.some(({ text }) => consent.test(text)));
    return isSaid ? null : quote(first.headings[0] ?? "");
  }),
  purposes_missing: onFirst((first, { view, settings }, snapshot) => {
    const names = optionalOf(snapshot.faces[view.language]).map(({ name }) => name);
    const lacks = (text: string) => names.filter((name) => !tidy(text).includes(tidy(name)));
    return list([...new Set([...lacks(first.before), ...(settings ? lacks(settings.text) : [])])].map(quote));
  }),
  partner_count_missing: onFirst(({ read }, { view }, snapshot) => {
    const count = countPartners(snapshot);
    const word = small[view.language][count];
    const said = new RegExp(`(^|[^\\p{L}\\d.,])(${word ? `${count}|${word}` : count})($|[^\\p{L}\\d])`, "iu");
    const isUnnamed = servicesOf(snapshot).some(({ company }) => company === null);
    const found = count > 0 && !said.test(read) ? [`${count}`] : [];
    if (isUnnamed && !words[view.language].unnamed.test(read)) found.push("that companies are not named");
    return list(found);
  }),
  withdrawal_hidden: onFirst((first, { view }) =>
    isRead(first, "withdraw", words[view.language].withdraw) ? null : "not read without scrolling",
  ),
  third_country_hidden: onFirst((first, { view }, snapshot) => {
    const third = servicesOf(snapshot).filter((service) => service.third);
    if (third.length === 0 || isRead(first, "third", words[view.language].third)) return null;
    return list([...new Set(third.map(({ company, country }) => [company, country].filter(Boolean).join(", ")))]);
  }),
  legitimate_interest(measured) {
    const said = /berechtigte[nsmr]?\s+interesse\w*|(legitimate|legit\.)\s+interests?/i;
    return list([...new Set(layersOf(measured).flatMap(({ text }) => said.exec(text)?.[0] ?? []))].map(quote));
  },
  text_contrast(measured) {
    const poor = layersOf(measured).flatMap(({ contrasts }) => contrasts.filter(({ ratio }) => ratio < readable));
    poor.sort((a, b) => a.ratio - b.ratio);
    return list(poor.slice(0, 3).map(({ text, ratio }) => `${quote(text)} ${ratio} : 1`));
  },
  no_way_back({ journey }) {
    if (!journey || journey.accept === null) return null;
    const { control, opens, withdraws } = journey.back;
    if (control === null) return "no control is seen after the choice";
    if (!opens) return `${quote(control)} opens nothing`;
    return withdraws ? null : `${quote(control)} leads to no withdrawal`;
  },
  asks_again({ journey }) {
    if (!journey) return null;
    const { asksAgain, keptAccepted, keptRefused } = journey;
    const after = asksAgain.map((act) => (act === "reject" ? "after refusing" : "after saving nothing"));
    const isShorter = keptAccepted !== null && journey.refuse !== null && (keptRefused ?? 0) < keptAccepted - 1;
    return list([...after, ...(isShorter ? [`a yes is kept ${keptAccepted} days, a no ${keptRefused ?? 0}`] : [])]);
  },
  stores_before_choice: ({ stored }) => list(stored),
};

/** What is deceptive in one view. A banner that has nothing to ask for needs none. */
export function lint(measured: Measured, snapshot: BannerSnapshot): LintFinding[] {
  const rules = optionalOf(snapshot).length > 0 ? lintRules : (["stores_before_choice"] as const);
  return rules.flatMap((rule) => {
    const found = checks[rule](measured, snapshot);
    return found === null ? [] : [{ rule, view: measured.view, measured: found.slice(0, 300) }];
  });
}
