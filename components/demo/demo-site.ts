/** Pages like a customer's, one a site of the demonstration: what they measure with, and what they embed. */
const sites = [
  { key: "otc", measuring: "analytics", list: null },
  { key: "mms", measuring: "marketing", list: "mms-news" },
] as const;
export type DemoSite = (typeof sites)[number];

export const findDemoSite = (key: string): DemoSite | null => sites.find((site) => site.key === key) ?? null;
