import { purpose, type SeedActivity, stage, to } from "../../activity";

/** Services that other companies provide on their own responsibility (3e). */
export const thirdParties: SeedActivity[] = [
  {
    controller: "tsi",
    key: "google-maps",
    name: "Google Maps",
    description:
      "Maps, locations and routes, e.g. in the Shopfinder. The IP address goes to Google and a cookie is stored “as soon as you visit such a website”, before anybody is asked. The cookie stands in no table, its duration is not stated.",
    noticeSection: "3e",
    dataCategories: ["IP address"],
    subjectCategories: ["Visitors of pages with a map"],
    purposes: [purpose("Showing maps and locations, planning routes", "consent")],
    retention: [],
    recipients: to("google-maps"),
  },
  {
    controller: "tsi",
    key: "google-ads",
    name: "Google remarketing and conversion tracking",
    description:
      "A cookie lets Google’s network show advertising that relates to pages seen before. Who comes by an advertisement receives a conversion cookie of 30 days, from which statistics are made.",
    noticeSection: "3e",
    dataCategories: ["Pages visited", "Purchases after an advertisement"],
    subjectCategories: ["Visitors who agreed"],
    purposes: [
      purpose("Interest-based advertising (remarketing)", "consent"),
      purpose("Statistics on conversions (AdWords)", "consent"),
    ],
    retention: [],
    recipients: to("google-ads"),
  },
  {
    controller: "tsi",
    key: "facebook-audiences",
    name: "Facebook Pixel and Custom Audience",
    description:
      "A script reports visits to Facebook, which recognises its users by its cookie and assigns them to target groups by rules of the controller. It concerns people with an account, or who were on a Facebook partner page.",
    noticeSection: "3e",
    dataCategories: [
      "HTTP header: IP address, browser, page, referrer, day and time",
      "Pixel ID, Facebook cookie and Facebook ID",
      "Orders placed",
      "Registrations and trial subscriptions completed",
      "Products searched for and viewed",
    ],
    subjectCategories: ["Visitors with a Facebook account", "Visitors of Facebook partner pages"],
    purposes: [
      purpose(
        "Optimising advertising, showing it to target groups on Facebook",
        "consent",
        "The text adds: “provided you have given Facebook your consent”.",
      ),
    ],
    retention: [],
    recipients: to("facebook-pixel", "facebook-custom-audience"),
  },
  {
    controller: "tsi",
    key: "linkedin-insight",
    name: "LinkedIn Insight Tag",
    description: "Retargeting and conversion tracking with aggregated statistics; kept in a cookie for six months.",
    noticeSection: "3e",
    dataCategories: ["Referrer URL", "IP address, shortened", "Device and browser characteristics"],
    subjectCategories: ["Visitors who agreed"],
    purposes: [
      purpose("Statistics on visits and use", "consent"),
      purpose("Offers and recommendations by interest", "consent"),
    ],
    retention: [],
    recipients: to("linkedin-insight"),
  },
  {
    controller: "tsi",
    key: "emetriq-targeting",
    name: "emetriq data pool",
    description:
      "Surfing behaviour and app usage, pseudonymised before they leave the browser or app, feed a data pool for target groups. Cookies, measuring pixels, APIs or SDKs are used.",
    noticeSection: "3e",
    dataCategories: [
      "Cookie ID, IDFA or AdID",
      "Browser or app: ID, time zone, language, operating system",
      "Banners seen or clicked",
      "URLs visited",
      "Articles viewed in the shop",
      "Age decade, form of address, abbreviated postcode",
      "Hashed login (e-mail)",
      "IP address",
    ],
    subjectCategories: ["Visitors who agreed"],
    purposes: [purpose("Targeting of online advertising", "consent")],
    retention: [
      stage(
        "Information collected under the pseudonymous ID",
        "collection",
        "P6M",
        "delete",
        "emetriq deletes this data after 6 months at the latest.",
      ),
      stage("IP address", "collection", "PT0S", "delete", "this is immediately discarded"),
    ],
    recipients: to("emetriq-targeting"),
  },
  {
    controller: "tsi",
    key: "youtube-videos",
    name: "YouTube videos",
    description: "Videos embedded in the pages; the notice has a row in the table and no text.",
    noticeSection: "3e",
    dataCategories: [],
    subjectCategories: ["Visitors who agreed"],
    purposes: [purpose("Showing videos", "consent")],
    retention: [],
    recipients: to("youtube-videos"),
  },
];
