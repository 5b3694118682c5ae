import { type SeedVendor, service, unstated } from "../vendor";

const roleInferred =
  "The notice states no role for this company. Recorded as a processor, since profiles are made by “companies commissioned by us within the framework of order processing” (3) and no responsibility of its own is named.";

export const processors: SeedVendor[] = [
  {
    ...unstated,
    key: "surveymonkey",
    name: "SurveyMonkey Europe UC",
    formerNames: ["Usabilla"],
    address: "2 Shelbourne Buildings, 2nd Floor, Shelbourne Road, Ballsbridge, Dublin 4, Ireland",
    country: "IE",
    note: "Took over Usabilla and its tool. The notice uses its service and states no role or contract.",
    services: [service("tsi", "getfeedback", "GetFeedback", "processor")],
  },
  {
    ...unstated,
    key: "salesforce",
    name: "Salesforce Inc.",
    note: "Operates the CRM system, “hosted in Europe” (1c), data “always encrypted” (1d). No country and no contract is stated.",
    services: [
      service("tsi", "salesforce-service-cloud", "Service Cloud", "processor"),
      service("tsi", "salesforce-marketing-cloud", "Marketing Cloud", "processor"),
    ],
  },
  {
    ...unstated,
    key: "purpleview",
    name: "Purpleview GmbH",
    address: "Kampstraße 6, 44137 Dortmund",
    country: "DE",
    contractKind: "processing_28",
    note: "Named as order processor (1e); the cookie table writes PurpleView. The date of the contract is not stated.",
    services: [service("tsi", "video-ident", "Video Ident", "processor")],
  },
  {
    ...unstated,
    key: "risk-ident",
    name: "Risk.Ident GmbH",
    note: "Commissioned to prevent fraud (1f). It sets cookies that stand in no table, and receives data on devices from which fraud was tried.",
    services: [service("tsi", "fraud-prevention", "Fraud prevention", "processor")],
  },
  {
    ...unstated,
    key: "tealium",
    name: "Tealium",
    country: "NL",
    note: roleInferred,
    services: [service("tsi", "tag-management", "Tag management", "processor")],
  },
  {
    ...unstated,
    key: "mapp",
    name: "Mapp",
    formerNames: ["Webtrekk", "Teradata"],
    country: "DE",
    note: `${roleInferred} The tables use both old names: Webtrekk in 3a and 3d, Teradata in 3c.`,
    services: [
      service("tsi", "mapp-improvement", "Improvement of website, error tracking", "processor"),
      service("tsi", "mapp-needs-based-design", "Needs-based design", "processor"),
      service("tsi", "mapp-marketing-automation", "Marketing automation", "processor"),
    ],
  },
  {
    ...unstated,
    key: "oracle",
    name: "Oracle",
    country: "DE",
    note: roleInferred,
    services: [service("tsi", "maxymiser", "Maxymiser", "processor")],
  },
  {
    ...unstated,
    key: "trusted-shops",
    name: "Trusted Shops",
    country: "US",
    note: "The notice states no role; recorded as a processor until that is decided.",
    services: [service("tsi", "buyer-protection", "Buyer protection", "processor")],
    transfers: [
      {
        country: "US",
        mechanism: "contract_49_1_b",
        note: "Section 3b names Art. 49(1)(b) for third countries, although its cookies rest on consent.",
      },
    ],
  },
];
