import type { ConsentPurpose } from "../../../contracts/banners";

export const otcPurposes: ConsentPurpose[] = [
  {
    key: "required",
    required: true,
    name: { en: "Required", de: "Notwendig" },
    text: {
      en: "Shopping cart, login, video identification, tag management and finding errors: the notice files these as required.",
      de: "Warenkorb, Anmeldung, Video-Identifikation, Tag-Management und Fehlersuche: der Hinweis führt sie als notwendig.",
    },
    signals: ["security_storage"],
  },
  {
    key: "functional",
    required: false,
    name: { en: "Surveys and buyer protection", de: "Umfragen und Käuferschutz" },
    text: {
      en: "Ask for your opinion, and protect a purchase.",
      de: "Nach Ihrer Meinung fragen und einen Kauf absichern.",
    },
    signals: ["functionality_storage", "personalization_storage"],
  },
  {
    key: "analytics",
    required: false,
    name: { en: "Reach and needs-based design", de: "Reichweite und bedarfsgerechte Gestaltung" },
    text: {
      en: "Count visits, compare variants of a page, and build pages that fit what people need.",
      de: "Besuche zählen, Varianten einer Seite vergleichen und Seiten nach Bedarf gestalten.",
    },
    signals: ["analytics_storage"],
  },
  {
    key: "marketing",
    required: false,
    name: { en: "Personal recommendations", de: "Persönliche Empfehlungen" },
    text: {
      en: "Show offers that fit what you looked at, here and on other pages.",
      de: "Angebote zeigen, die zu Ihrem Besuch passen, hier und auf anderen Seiten.",
    },
    signals: ["ad_storage", "ad_user_data", "ad_personalization"],
  },
  {
    key: "third-party",
    required: false,
    name: { en: "Services of other companies", de: "Dienste anderer Unternehmen" },
    text: {
      en: "Maps, videos and advertising by companies that are responsible themselves, some of them in the USA.",
      de: "Karten, Videos und Werbung von Unternehmen, die selbst verantwortlich sind, zum Teil in den USA.",
    },
    signals: [],
  },
];
