/** Pages like a customer's, one a site of the demonstration: what they measure with, and what they embed. */
const sites = [
  {
    key: "otc",
    measuring: "analytics",
    list: null,
    embeds: [
      { of: "video", vendor: "youtube", clicks: 1 },
      { of: "map", vendor: "google-inc", clicks: 2 },
    ],
  },
  {
    key: "mms",
    measuring: "marketing",
    list: "mms-news",
    // Its notice names no company for the preview, so there is none to name here.
    embeds: [{ of: "preview", vendor: undefined, clicks: 2 }],
  },
] as const;
export type DemoSite = (typeof sites)[number];
export type DemoEmbedding = DemoSite["embeds"][number];

export const findDemoSite = (key: string): DemoSite | null => sites.find((site) => site.key === key) ?? null;
