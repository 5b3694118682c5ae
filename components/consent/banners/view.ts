import type { Query } from "@/components/table/address";
import type { Language } from "@/contracts/fields";

export type BannerView = {
  language: Language;
  screen: "phone" | "desktop";
  layer: "first" | "settings";
  variant: string;
};

const one = (value: string | string[] | undefined) => [value].flat()[0];

/** What the address bar asks for; without a word the reader's language, a desktop, the first layer and variant. */
export function chosenView(query: Query, language: Language, variants: string[]): BannerView {
  const shown = one(query.shown);
  return {
    language: shown === "de" || shown === "en" ? shown : language,
    screen: one(query.screen) === "phone" ? "phone" : "desktop",
    layer: one(query.layer) === "settings" ? "settings" : "first",
    variant: variants.find((key) => key === one(query.variant)) ?? variants[0] ?? "",
  };
}

/** Where a frozen banner is rendered by the script of its time. */
export const previewAddress = (
  site: string,
  number: number,
  { language, layer, variant }: Omit<BannerView, "screen">,
) => `/consent/banners/${site}/${number}/preview?${new URLSearchParams({ language, layer, variant })}`;
