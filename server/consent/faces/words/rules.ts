import type { BannerFace } from "@/contracts/banners";
import type { Language } from "@/contracts/fields";

/** How many companies stand under something, and where: a company counts once, whatever it does. */
export type CompanyCount = {
  /** Named, the controller itself apart. */
  companies: number;
  third: number;
  /** Names of the third countries, also of companies that are not named. */
  countries: string[];
  /** True where a row names no company. */
  unnamed: boolean;
  /** True where no country is stated for somebody. */
  placeless: boolean;
};

type Words = {
  title: string;
  text: string;
  /** Where nobody but the controller stores anything. */
  textAlone: string;
  accept: string;
  reject: string;
  choose: string;
  companies(count: CompanyCount): string;
  third(count: CompanyCount): string;
  summary(count: CompanyCount): string;
  company: string;
  country: string;
  neither: string;
  use: string;
  transfer(company: string, country: string): string;
  face: Omit<BannerFace["words"], "third">;
};

const sentences = (...parts: (string | false)[]) => parts.filter(Boolean).join(" ");
/** At most three, so that the first layer stays short; the settings name every one. */
const inBrackets = (names: string[]) =>
  names.length === 0 ? "" : ` (${names.slice(0, 3).join(", ")}${names.length > 3 ? " …" : ""})`;

const en: Words = {
  title: "May we use cookies that are not required?",
  text: "With your consent, {who} and {companies} store and read data on your device for: {purposes}.",
  textAlone: "With your consent, {who} stores and reads data on your device for: {purposes}.",
  accept: "Accept all",
  reject: "Reject all",
  choose: "Choose by purpose",
  companies: ({ companies, unnamed }) => {
    const named = companies === 1 ? "1 company" : `${companies} companies`;
    if (unnamed) return companies > 0 ? `${named} and others not named` : "companies not named";
    return companies > 0 ? named : "no other company";
  },
  third: ({ third, countries, placeless }) =>
    sentences(
      third > 0 && `Of these in third countries${inBrackets(countries)}: ${third}.`,
      third === 0 && countries.length > 0 && `Some data go to third countries${inBrackets(countries)}.`,
      placeless && "For some, no country is stated.",
    ),
  summary: ({ companies, third, unnamed }) => {
    const named = companies === 1 ? "1 company" : `${companies} companies`;
    const where = third > 0 ? `, ${third} of them in ${third === 1 ? "a third country" : "third countries"}` : "";
    if (companies === 0) return unnamed ? "company not stated" : "nobody but us";
    return `${named}${where}${unnamed ? ", others not stated" : ""}`;
  },
  company: "Company not stated",
  country: "country not stated",
  neither: "Company and country not stated",
  use: "technology and duration not stated",
  transfer: (company, country) =>
    `May ${company} process your data in this third country: ${country}? No adequacy decision of the EU covers this transfer: authorities there may access the data, and you may have no effective legal remedy against it. This is asked apart and can be withdrawn at any time.`,
  face: {
    withdraw: "Withdraw at any time under “Cookie settings”.",
    notice: "Privacy notice",
    settings: "Cookie settings",
    chooseTitle: "Choose by purpose",
    hint: "Nothing is ticked for you. What is required works without consent.",
    chosen: "Your choice of {date}. Untick a purpose or reject all to withdraw your consent.",
    required: "always on",
    none: "No company is named",
    save: "Save my choice",
    close: "Close without change",
    saved: "Your choice is saved.",
    gpc: "Your browser sends Global Privacy Control: we took it as a no.",
    receipt: "Proof of your choice:",
    embed: "Content from {host} waits for your consent.",
    embedUnlock: "Unlock",
    embedLoad: "Load once",
    embedAlways: "Always allow {company}",
    embedMeaning:
      "Loading sends data to {company}. “Load once” holds for this page view; “Always allow” is consent that you can withdraw under “Cookie settings”.",
  },
};

const de: Words = {
  title: "Nicht notwendige Cookies erlauben?",
  text: "Mit Ihrer Einwilligung speichern und lesen {who} und {companies} Daten auf Ihrem Gerät für: {purposes}.",
  textAlone: "Mit Ihrer Einwilligung speichert und liest {who} Daten auf Ihrem Gerät für: {purposes}.",
  accept: "Alle akzeptieren",
  reject: "Alle ablehnen",
  choose: "Nach Zweck auswählen",
  companies: ({ companies, unnamed }) => {
    if (unnamed) return companies > 0 ? `${companies} Unternehmen sowie nicht genannte` : "nicht genannte Unternehmen";
    return companies > 0 ? `${companies} Unternehmen` : "kein weiteres Unternehmen";
  },
  third: ({ third, countries, placeless }) =>
    sentences(
      third > 0 && `Davon in Drittländern${inBrackets(countries)}: ${third}.`,
      third === 0 && countries.length > 0 && `Einige Daten gehen in Drittländer${inBrackets(countries)}.`,
      placeless && "Bei einigen ist kein Land genannt.",
    ),
  summary: ({ companies, third, unnamed }) => {
    const where = third > 0 ? `, davon ${third} in ${third === 1 ? "einem Drittland" : "Drittländern"}` : "";
    if (companies === 0) return unnamed ? "Unternehmen nicht genannt" : "niemand außer uns";
    return `${companies} Unternehmen${where}${unnamed ? ", weitere nicht genannt" : ""}`;
  },
  company: "Unternehmen nicht genannt",
  country: "Land nicht genannt",
  neither: "Unternehmen und Land nicht genannt",
  use: "Technik und Dauer nicht genannt",
  transfer: (company, country) =>
    `Darf ${company} Ihre Daten in diesem Drittland verarbeiten: ${country}? Für diese Übermittlung gilt kein Angemessenheitsbeschluss der EU: Behörden können auf die Daten zugreifen, und ein wirksamer Rechtsbehelf dagegen kann Ihnen fehlen. Das wird eigens gefragt und lässt sich jederzeit widerrufen.`,
  face: {
    withdraw: "Widerruf jederzeit unter „Cookie-Einstellungen“.",
    notice: "Datenschutzhinweis",
    settings: "Cookie-Einstellungen",
    chooseTitle: "Nach Zweck auswählen",
    hint: "Nichts ist vorab angekreuzt. Notwendiges arbeitet ohne Einwilligung.",
    chosen: "Ihre Auswahl vom {date}. Zum Widerruf nehmen Sie das Häkchen bei einem Zweck weg oder lehnen alle ab.",
    required: "immer aktiv",
    none: "Kein Unternehmen genannt",
    save: "Auswahl speichern",
    close: "Ohne Änderung schließen",
    saved: "Ihre Auswahl ist gespeichert.",
    gpc: "Ihr Browser sendet Global Privacy Control: Wir haben das als Nein verstanden.",
    receipt: "Nachweis Ihrer Auswahl:",
    embed: "Ein Inhalt von {host} wartet auf Ihre Einwilligung.",
    embedUnlock: "Freischalten",
    embedLoad: "Einmal laden",
    embedAlways: "{company} immer erlauben",
    embedMeaning:
      "Beim Laden gehen Daten an {company}. „Einmal laden“ gilt für diesen Seitenaufruf; „immer erlauben“ ist eine Einwilligung, widerruflich unter „Cookie-Einstellungen“.",
  },
};

export const bannerWords: Record<Language, Words> = { en, de };
