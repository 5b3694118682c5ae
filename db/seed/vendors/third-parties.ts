import { type SeedVendor, service, unstated } from "../vendor";

const noBasisNamed = {
  country: "US",
  mechanism: null,
  note: "Section 3e names the country and no basis for the transfer.",
};

/** Companies that provide a service under their own responsibility; emetriq does so beside an order. */
export const thirdParties: SeedVendor[] = [
  {
    ...unstated,
    key: "emetriq",
    name: "emetriq GmbH",
    formerNames: ["Xplosion"],
    address: "Vorsetzen 35, 20459 Hamburg, Germany",
    country: "DE",
    note: "Stands in two tables: under marketing (3d), formerly Xplosion, and as an autonomous third party (3e).",
    services: [
      service("tsi", "emetriq-retargeting", "Retargeting", "processor"),
      service("tsi", "emetriq-targeting", "Targeting data pool", "own_controller"),
    ],
  },
  {
    ...unstated,
    key: "google",
    name: "Google Inc.",
    address: "1600 Amphitheatre Parkway, Mountain View, CA 94043, USA",
    country: "US",
    note: "A further opt-out is named at http://www.networkadvertising.org/managing/opt_out.asp; conversion cookies can be blocked for googleadservices.com. The second notice names Google’s advertising services in a cookie’s purpose, without company, role or country.",
    services: [
      service("tsi", "google-maps", "Google Maps", "own_controller", {
        notice: "http://www.google.de/intl/de/policies/privacy",
        optOut: "http://www.google.de/intl/de/policies/privacy",
      }),
      service("tsi", "google-ads", "AdWords: remarketing and conversion", "own_controller", {
        notice: "https://policies.google.com/technologies/ads?hl=de/",
        optOut: "http://www.google.com/settings/ads",
      }),
      service("tsi", "google-button", "Social button", "own_controller"),
      service("mms", "google-advertising-mms", "Advertising services", "own_controller"),
    ],
    transfers: [noBasisNamed],
  },
  {
    ...unstated,
    key: "youtube",
    name: "YouTube",
    country: "US",
    note: "Named without an address or a parent. The second notice names it in the purpose of a cookie, without company, role or country.",
    services: [
      service("tsi", "youtube-videos", "Embedded videos", "own_controller"),
      service("mms", "youtube-videos-mms", "Embedded videos", "own_controller"),
    ],
    transfers: [noBasisNamed],
  },
  {
    ...unstated,
    key: "facebook",
    name: "Facebook Ireland Ltd",
    address: "4 Grand Canal Square, Grand Canal Harbour, Dublin 2, Ireland",
    country: "US",
    note: "The address is in Ireland, the processing is stated for the USA (3e). For the fan page the second notice calls Facebook solely responsible; an arrangement under Art. 26 is not mentioned.",
    services: [
      service("tsi", "facebook-pixel", "Facebook Pixel", "own_controller", {
        notice: "https://www.facebook.com/privacy/explanation",
        optOut: "https://www.facebook.com/ads/website_custom_audiences/",
      }),
      service("tsi", "facebook-custom-audience", "Custom Audience", "own_controller", {
        notice: "https://www.facebook.com/privacy/explanation",
        optOut: "https://www.facebook.com/ads/website_custom_audiences/",
      }),
      service("tsi", "facebook-button", "Social button", "own_controller"),
      service("mms", "facebook-like-mms", "Like button", "own_controller"),
      service("mms", "facebook-fan-page-mms", "Fan page", "own_controller"),
      service("mms", "facebook-pixel-mms", "Tracking pixel", "own_controller"),
    ],
    transfers: [noBasisNamed],
  },
  {
    ...unstated,
    key: "linkedin",
    name: "LinkedIn Ireland",
    address: "Wilton Plaza, Wilton Place, Dublin 2, Ireland",
    country: "IE",
    note: "The second notice names LinkedIn in the purpose of a cookie, without company, role or country.",
    services: [
      service("tsi", "linkedin-insight", "Insight Tag", "own_controller", {
        notice: "https://www.linkedin.com/legal/privacy-policy?trk=registration_footer-privacy-policy",
        optOut: "https://www.linkedin.com/legal/privacy-policy?trk=registration_footer-privacy-policy",
      }),
      service("tsi", "linkedin-button", "Social button", "own_controller"),
      service("mms", "linkedin-advertising-mms", "Advertising", "own_controller"),
    ],
  },
];
