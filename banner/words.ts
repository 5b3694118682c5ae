import type { CompanyCount } from "./companies";
import type { Language } from "./decision";

/** "9 companies, 4 of them in third countries," goes on after a comma; "1 company" does not need one. */
const enclose = (companies: string) => (companies.includes(",") ? `${companies},` : companies);

const en = {
  title: "May we use cookies that are not required?",
  ask: (who: string, companies: string, purposes: string) =>
    `With your consent, we (${who})${companies && ` and ${enclose(companies)}`} store and read data on your device for: ${purposes}.`,
  withdraw: "You can withdraw your consent at any time under “Cookie settings”, at the bottom left of each page.",
  companies: ({ companies, third, unstated }: CompanyCount) =>
    [
      companies === 1 ? "1 company" : `${companies} companies`,
      third && `${third} of them in ${third === 1 ? "a third country" : "third countries"} outside the EU and EEA`,
      unstated && `${unstated} without a stated country`,
    ]
      .filter(Boolean)
      .join(", "),
  accept: "Accept all",
  reject: "Reject all",
  choose: "Choose by purpose",
  save: "Save my choice",
  close: "Close without change",
  settings: "Cookie settings",
  hint: "Nothing is ticked for you. What is required works without consent.",
  chosen: (date: string) => `Your choice of ${date}. Untick a purpose or reject all to withdraw your consent.`,
  required: "always on",
  none: "No company is named",
  company: "Company not stated",
  country: "country not stated",
  notice: "Privacy notice",
  saved: "Your choice is saved.",
  embed: (host: string) => `Content from ${host} waits for your consent.`,
  embedPurpose: (purpose: string, companies: string) =>
    `Loading it is your consent to “${purpose}”${companies && ` (${companies})`}. You can withdraw it at any time under “Cookie settings”.`,
  load: "Consent and load this content",
};

const de: typeof en = {
  title: "Dürfen wir Cookies nutzen, die nicht erforderlich sind?",
  ask: (who, companies, purposes) =>
    `Mit Ihrer Einwilligung speichern und lesen wir (${who})${companies && ` und ${enclose(companies)}`} Daten auf Ihrem Gerät für: ${purposes}.`,
  withdraw:
    "Sie können Ihre Einwilligung jederzeit widerrufen: unter „Cookie-Einstellungen“, unten links auf jeder Seite.",
  companies: ({ companies, third, unstated }) =>
    [
      companies === 1 ? "1 Unternehmen" : `${companies} Unternehmen`,
      third && `davon ${third} in ${third === 1 ? "einem Drittland" : "Drittländern"} außerhalb von EU und EWR`,
      unstated && `${unstated} ohne Angabe des Landes`,
    ]
      .filter(Boolean)
      .join(", "),
  accept: "Alle akzeptieren",
  reject: "Alle ablehnen",
  choose: "Nach Zweck auswählen",
  save: "Auswahl speichern",
  close: "Ohne Änderung schließen",
  settings: "Cookie-Einstellungen",
  hint: "Nichts ist vorab angekreuzt. Erforderliches arbeitet ohne Einwilligung.",
  chosen: (date) =>
    `Ihre Auswahl vom ${date}. Zum Widerruf nehmen Sie das Häkchen bei einem Zweck weg oder lehnen alle ab.`,
  required: "immer aktiv",
  none: "Kein Unternehmen genannt",
  company: "Unternehmen nicht angegeben",
  country: "Land nicht angegeben",
  notice: "Datenschutzhinweis",
  saved: "Ihre Auswahl ist gespeichert.",
  embed: (host) => `Ein Inhalt von ${host} wartet auf Ihre Einwilligung.`,
  embedPurpose: (purpose, companies) =>
    `Mit dem Laden willigen Sie in „${purpose}“ ein${companies && ` (${companies})`}. Sie können das jederzeit unter „Cookie-Einstellungen“ widerrufen.`,
  load: "Einwilligen und Inhalt laden",
};

export const words: Record<Language, typeof en> = { en, de };

export const pickLanguage = (page: string, browser: string): Language => (/^de\b/i.test(page || browser) ? "de" : "en");
