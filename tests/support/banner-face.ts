import type { BannerFace } from "@/contracts/banners";

const cookie = (name: string | null) => ({ name, use: "Cookie, 13 months" });

/** A face with one of each: required, a purpose with a signal, a service that asks for itself, a cookie that two set. */
export const bannerFace = (): BannerFace => ({
  site: "otc",
  version: 3,
  since: 2,
  language: "en",
  months: 6,
  mode: "basic",
  look: { light: null, dark: null, corner: 3, side: "left" },
  notice: "/notices/otc",
  words: {
    withdraw: "Withdraw at any time.",
    third: "Of these in third countries: 1.",
    notice: "Privacy notice",
    settings: "Cookie settings",
    chooseTitle: "Choose by purpose",
    hint: "Nothing is ticked for you.",
    chosen: "Your choice of {date}.",
    required: "always on",
    none: "No company is named",
    save: "Save my choice",
    close: "Close without change",
    saved: "Your choice is saved.",
    gpc: "Your browser said no.",
    receipt: "Proof of your choice:",
    embed: "Content from {host} waits.",
    embedUnlock: "Unlock",
    embedLoad: "Load once",
    embedAlways: "Always allow {company}",
    embedMeaning: "Loading sends data to {company}.",
  },
  variants: [
    {
      key: "a",
      share: 100,
      title: "May we?",
      text: "With your consent …",
      accept: "Yes",
      reject: "No",
      choose: "Choose",
    },
  ],
  purposes: [
    {
      key: "required",
      required: true,
      name: "Required",
      text: "Cart and login.",
      signals: ["security_storage"],
      summary: "1 company",
      services: [{ vendor: "own", label: "We, Germany", cookies: [cookie("session"), cookie("shared")] }],
    },
    {
      key: "analytics",
      required: false,
      name: "Analytics",
      text: "Count visits.",
      signals: ["analytics_storage"],
      summary: "1 company",
      services: [
        { vendor: "count", label: "Count, Germany", cookies: [cookie("_ga*"), cookie("shared"), cookie(null)] },
      ],
    },
    {
      key: "third-party",
      required: false,
      name: "Other companies",
      text: "Maps and videos.",
      signals: ["personalization_storage"],
      summary: "2 companies",
      services: [
        { vendor: "video", label: "Video, Ireland", cookies: [cookie("VISITOR")] },
        {
          vendor: "maps",
          label: "Maps, USA",
          cookies: [cookie("NID")],
          transfer: "May Maps process your data in the USA?",
        },
      ],
    },
  ],
});
