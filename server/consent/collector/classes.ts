import type { BrowserClass, DeviceClass } from "@/contracts/consent";

export type Hints = { agent?: string; brands?: string; mobile?: string };

/** Engines of the big four under names of their own, and what reads pages without a person. */
const others =
  /OPR\/|Opera|SamsungBrowser|YaBrowser|Vivaldi|UCBrowser|DuckDuckGo|MSIE|Trident|Tizen|Web0S|bot\b|crawler|spider/i;
const foreignBrand = /"(Opera|Opera GX|Samsung Internet|YaBrowser|Yandex|Vivaldi|Brave|DuckDuckGo)"/;

/** The order matters: Edge calls itself Chrome too, and both call themselves Safari. */
const families: [BrowserClass, RegExp][] = [
  ["edge", /Edg(e|A|iOS)?\//],
  ["firefox", /(Firefox|FxiOS)\//],
  ["chrome", /(Chrome|CriOS|Chromium)\//],
  ["safari", /Version\/.*Safari\//],
];

export function browserOf({ agent = "", brands = "" }: Hints): BrowserClass {
  if (brands) {
    if (foreignBrand.test(brands)) return "other";
    if (brands.includes('"Microsoft Edge"')) return "edge";
    if (brands.includes('"Google Chrome"') || brands.includes('"Chromium"')) return "chrome";
  }
  if (others.test(agent)) return "other";
  return families.find(([, pattern]) => pattern.test(agent))?.[0] ?? "other";
}

const screens = /\bTV\b|SmartTV|GoogleTV|AppleTV|HbbTV|PlayStation|Xbox|Nintendo|bot\b|crawler|spider/i;
const tablets = /iPad|Tablet|PlayBook|Silk(?!.*Mobile)|Android(?!.*Mobile)/;
const phones = /iPhone|iPod|Mobile|Windows Phone/;
const desktops = /Windows NT|Macintosh|X11|CrOS|Linux/;

/** What a browser says of itself goes first; a tablet that asks for desktop pages counts as what it says. */
export function deviceOf({ agent = "", mobile }: Hints): DeviceClass {
  if (screens.test(agent)) return "other";
  if (tablets.test(agent)) return "tablet";
  if (mobile === "?1" || phones.test(agent)) return "phone";
  return mobile === "?0" || desktops.test(agent) ? "desktop" : "other";
}

/** ISO 3166-1 as the edge gives it; what it does not know (XX, T1 for Tor) is a class like others. */
export const countryOf = (told: string | undefined): string | undefined =>
  told === undefined ? undefined : /^[A-Z]{2}$/.test(told) && told !== "XX" ? told : "unknown";
