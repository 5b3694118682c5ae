import type { RetentionAction, RetentionTrigger } from "@/contracts/activities";
import type { Language, LegalBasis } from "@/contracts/fields";
import type { VendorRole } from "@/contracts/vendors";

export type NoticeColumn = "company" | "name" | "purpose" | "technology" | "country" | "integratedAs";

type Words = {
  contents: string;
  version(number: number): string;
  revised(day: string): string;
  inForce(day: string): string;
  standing: string;
  earlier: string;
  proof: string;
  demonstration: string;
  quiet: string;
  unstated: string;
  notNamed: string;
  noBasis: string;
  columns: Record<NoticeColumn, string>;
  bases: Record<LegalBasis, string>;
  roles: Record<VendorRole, string>;
  triggers: Record<RetentionTrigger, string>;
  actions: Record<RetentionAction, string>;
  stage(action: string, period: string, trigger: string): string;
  atOnce(action: string, trigger: string | null): string;
  terms: { purpose: string; kept: string; recipients: string; controller: string; officer: string };
  rights: [article: string, what: string][];
  ask(path: string): string;
};

const en: Words = {
  contents: "In this notice",
  version: (number) => `Version ${number}`,
  revised: (day) => `revised on ${day}`,
  inForce: (day) => `in force since ${day}`,
  standing: "The version in force is always at",
  earlier: "Versions",
  proof: "Proof of this text:",
  demonstration: "A demonstration built on published facts; not the company’s own text.",
  quiet: "This page sets no cookie and runs no script.",
  unstated: "not stated",
  notNamed: "Not named.",
  noBasis: "no legal basis stated",
  columns: {
    company: "Company",
    name: "Name",
    purpose: "Purpose",
    technology: "Technology and duration",
    country: "Country",
    integratedAs: "Integrated as",
  },
  bases: {
    consent: "consent, Art. 6(1)(a) GDPR",
    contract: "contract, Art. 6(1)(b) GDPR",
    legal_obligation: "legal obligation, Art. 6(1)(c) GDPR",
    vital_interests: "vital interests, Art. 6(1)(d) GDPR",
    public_task: "public task, Art. 6(1)(e) GDPR",
    legitimate_interests: "legitimate interests, Art. 6(1)(f) GDPR",
  },
  roles: {
    processor: "processor",
    joint_controller: "joint controller",
    own_controller: "controller in its own right",
    partner: "partner",
    authority: "authority",
  },
  triggers: {
    collection: "collection",
    event_end: "the end of the event",
    contract_end: "the end of the contract",
    last_use: "the last use",
    withdrawal: "withdrawal of consent",
    objection: "an objection",
  },
  actions: { delete: "deleted", anonymise: "anonymised", restrict: "restricted", reauthenticate: "new login needed" },
  stage: (action, period, trigger) => `${action} ${period} after ${trigger}`,
  atOnce: (action, trigger) => (trigger ? `${action} at once after ${trigger}` : `${action} at once`),
  terms: {
    purpose: "Purpose",
    kept: "Kept",
    recipients: "Recipients",
    controller: "Controller",
    officer: "Data protection officer",
  },
  rights: [
    ["Art. 15", "Know what we hold about you, and receive a copy"],
    ["Art. 16", "Have mistakes corrected"],
    ["Art. 17", "Have data erased"],
    ["Art. 18", "Have processing restricted"],
    ["Art. 20", "Take your data with you, as CSV or JSON"],
    ["Art. 21", "Object to processing that rests on legitimate interests, and to direct marketing"],
    ["Art. 7(3)", "Withdraw a consent, for the future"],
    ["Art. 77", "Complain to a supervisory authority"],
  ],
  ask: (path) => `[Ask for any of these here](${path}). You need no account, and you get an answer within a month.`,
};

const de: Words = {
  contents: "In dieser Erklärung",
  version: (number) => `Fassung ${number}`,
  revised: (day) => `Stand ${day}`,
  inForce: (day) => `gültig seit ${day}`,
  standing: "Die gültige Fassung steht immer unter",
  earlier: "Fassungen",
  proof: "Prüfsumme dieses Textes:",
  demonstration: "Eine Vorführung mit veröffentlichten Tatsachen; nicht der Text des Unternehmens.",
  quiet: "Diese Seite setzt kein Cookie und führt kein Skript aus.",
  unstated: "nicht angegeben",
  notNamed: "Nicht genannt.",
  noBasis: "keine Rechtsgrundlage angegeben",
  columns: {
    company: "Unternehmen",
    name: "Name",
    purpose: "Zweck",
    technology: "Technik und Dauer",
    country: "Land",
    integratedAs: "Eingebunden als",
  },
  bases: {
    consent: "Einwilligung, Art. 6 Abs. 1 Buchst. a DSGVO",
    contract: "Vertrag, Art. 6 Abs. 1 Buchst. b DSGVO",
    legal_obligation: "rechtliche Verpflichtung, Art. 6 Abs. 1 Buchst. c DSGVO",
    vital_interests: "lebenswichtige Interessen, Art. 6 Abs. 1 Buchst. d DSGVO",
    public_task: "öffentliche Aufgabe, Art. 6 Abs. 1 Buchst. e DSGVO",
    legitimate_interests: "berechtigte Interessen, Art. 6 Abs. 1 Buchst. f DSGVO",
  },
  roles: {
    processor: "Auftragsverarbeiter",
    joint_controller: "gemeinsam Verantwortlicher",
    own_controller: "eigener Verantwortlicher",
    partner: "Partner",
    authority: "Behörde",
  },
  triggers: {
    collection: "der Erhebung",
    event_end: "dem Ende der Veranstaltung",
    contract_end: "dem Ende des Vertrags",
    last_use: "der letzten Nutzung",
    withdrawal: "dem Widerruf der Einwilligung",
    objection: "einem Widerspruch",
  },
  actions: {
    delete: "gelöscht",
    anonymise: "anonymisiert",
    restrict: "eingeschränkt",
    reauthenticate: "neue Anmeldung nötig",
  },
  stage: (action, period, trigger) => `${action} ${period} nach ${trigger}`,
  atOnce: (action, trigger) => (trigger ? `sofort ${action} nach ${trigger}` : `sofort ${action}`),
  terms: {
    purpose: "Zweck",
    kept: "Dauer",
    recipients: "Empfänger",
    controller: "Verantwortlicher",
    officer: "Datenschutzbeauftragter",
  },
  rights: [
    ["Art. 15", "Auskunft erhalten und eine Kopie der Daten"],
    ["Art. 16", "Unrichtiges berichtigen lassen"],
    ["Art. 17", "Daten löschen lassen"],
    ["Art. 18", "Die Verarbeitung einschränken lassen"],
    ["Art. 20", "Daten mitnehmen, als CSV oder JSON"],
    ["Art. 21", "Widersprechen, wo die Verarbeitung auf berechtigten Interessen beruht, und der Direktwerbung"],
    ["Art. 7 Abs. 3", "Eine Einwilligung für die Zukunft widerrufen"],
    ["Art. 77", "Sich bei einer Aufsichtsbehörde beschweren"],
  ],
  ask: (path) =>
    `[Hier können Sie jedes davon verlangen](${path}). Sie brauchen kein Konto und erhalten binnen eines Monats Antwort.`,
};

/** The notice's own fixed words, in the notice's language: they are compiled in, so that no later wording changes them. */
export const noticeWords: Record<Language, Words> = { en, de };

/** A civil date as it stands on paper; the machine's own zone has no say in it. */
export const dayInWords = (day: string, language: Language): string =>
  new Intl.DateTimeFormat(language === "de" ? "de-DE" : "en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(`${day.slice(0, 10)}T00:00:00Z`),
  );
