import type { LintRule, LintView } from "@/contracts/banner-review";
import type { BannerSettings, BannerVariant } from "@/contracts/banners";
import { houseVariant } from "@/server/consent/settings/rules";

/** A banner that deceives in one point; all else is the honest one. */
export type Deceptive = {
  rule: LintRule;
  what: string;
  language: LintView["language"];
  screen: LintView["screen"];
  /** Only shown by pressing. */
  pressed?: true;
  /** What an editor at the desk could have written. */
  settings?: Partial<BannerSettings>;
  /** What a script or a sheet of the page did to it. */
  markup?: string;
};

export const phone = { language: "de", screen: "360x640" } as const;
export const desktop = { language: "en", screen: "1280x800" } as const;
/** The first layer alone has a button that leads to the settings. */
export const first = ".panel:has([data-act=choose])";
export const twice = (text: string) => ({ en: text, de: text });
export const words = (changes: Partial<BannerVariant>) => ({ variants: [{ ...houseVariant, ...changes }] });
