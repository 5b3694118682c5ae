import type { ConsentPurpose } from "../../../contracts/banners";

export const mmsPurposes: ConsentPurpose[] = [
  {
    key: "required",
    required: true,
    name: { en: "Required", de: "Notwendig" },
    text: {
      en: "Share the load between servers, and remember this choice.",
      de: "Die Last auf Server verteilen und sich diese Wahl merken.",
    },
    signals: ["security_storage"],
  },
  {
    key: "marketing",
    required: false,
    name: { en: "Statistics and advertising", de: "Statistik und Werbung" },
    text: {
      en: "Count visits, measure campaigns and show advertising that fits. Some of it lasts for years.",
      de: "Besuche zählen, Kampagnen messen und passende Werbung zeigen. Manches davon bleibt Jahre gespeichert.",
    },
    signals: ["analytics_storage", "ad_storage", "ad_user_data", "ad_personalization"],
  },
  {
    key: "third-party",
    required: false,
    name: { en: "Services of other companies", de: "Dienste anderer Unternehmen" },
    text: {
      en: "Preview of whitepapers, and which links of a newsletter are clicked. These companies are responsible themselves.",
      de: "Vorschau von Whitepapers und welche Links eines Newsletters angeklickt werden. Diese Unternehmen sind selbst verantwortlich.",
    },
    signals: [],
  },
];
