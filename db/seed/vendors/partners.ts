import { type SeedVendor, service, unstated } from "../vendor";

export const partners: SeedVendor[] = [
  {
    ...unstated,
    key: "telekom-deutschland",
    name: "Telekom Deutschland GmbH",
    note: "Provides the service that an enquiry asks for (1d). The social buttons recommend its offers (2), and its websites show the marketing cookies’ contents (3d).",
    services: [service("tsi", "telekom-service", "Answering enquiries, providing the service", "partner")],
  },
  {
    ...unstated,
    key: "deutsche-telekom",
    name: "Deutsche Telekom",
    note: "Section 4 speaks of “Deutsche Telekom processing your data in this web portal” and refers to its own privacy pages. Which data is meant is not stated.",
    services: [
      service("tsi", "telekom-portal", "Web portal", "own_controller", {
        notice: "https://www.telekom.com/en/deutsche-telekom/privacy-policy-1744",
      }),
    ],
  },
  {
    ...unstated,
    key: "helloumi",
    name: "Helloumi",
    note: "Called “our partner” (1f), and no more is said: no address, no country, no role of the law. Recorded as a partner until that is decided.",
    services: [service("mms", "career-chatbot", "Chatbot of the career pages", "partner")],
  },
];

/** Not a company: whoever the law lets ask. Both notices name it among the recipients. */
export const authorities: SeedVendor[] = [
  {
    ...unstated,
    key: "government-agency",
    name: "Requesting government agency",
    note: "Receives certain data where a law obliges the controller (7). The second notice says “requesting state authority”.",
    services: [
      service("tsi", "disclosure", "Disclosure by legal duty", "authority"),
      service("mms", "disclosure-mms", "Disclosure by legal duty", "authority"),
    ],
  },
];
