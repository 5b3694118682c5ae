import type { BannerSettings, BannerVariant, ConsentSignal } from "@/contracts/banners";

/** The signals of Google's consent mode that a purpose stands for, by the key that it has in a new banner. */
const signals: Record<string, ConsentSignal[]> = {
  required: ["security_storage"],
  functional: ["functionality_storage", "personalization_storage"],
  analytics: ["analytics_storage"],
  marketing: ["ad_storage", "ad_user_data", "ad_personalization"],
};
export const defaultSignals = (purpose: string): ConsentSignal[] => signals[purpose] ?? [];

/** The house's own wording for everybody. */
export const houseVariant: BannerVariant = {
  key: "house",
  share: 100,
  title: null,
  text: null,
  accept: null,
  reject: null,
  choose: null,
};

/** What a banner starts with: six months for yes and no alike, our look, our words. Version 0 says that nobody saved it. */
export const defaultSettings = (purposes: BannerSettings["purposes"] = []): BannerSettings => ({
  months: 6,
  mode: "basic",
  look: { light: null, dark: null, corner: 3, side: "left" },
  variants: [houseVariant],
  purposes,
  pageGroups: [],
  version: 0,
});
