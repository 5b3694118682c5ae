import type { CookieCategory } from "../../../contracts/cookies";
import type { LegalBasis } from "../../../contracts/fields";
import { atMost, forPeriod, forSession, fromTo, notStated, type SeedCookie } from "../cookie";

type Section = { noticeSection: string; category: CookieCategory; processingBasis: LegalBasis; basisWording: string };

const required: Section = {
  noticeSection: "4a",
  category: "required",
  processingBasis: "contract",
  basisWording: "sec. 6 para. 1 sentence 1 lit. b EU-GDPR",
};
const marketing: Section = {
  noticeSection: "4b",
  category: "marketing",
  processingBasis: "consent",
  basisWording: "sec. 6 para.1 sentence 1 lit. a EU-GDPR",
};
const thirdParty: Section = {
  noticeSection: "4c",
  category: "third_party",
  processingBasis: "consent",
  basisWording: "sec. 6 para. 1 sentence 1 lit. a EU-GDPR",
};

type Row = Pick<SeedCookie, "company" | "purpose" | "storages">;

const rows = (section: Section, cells: Row[]) => cells.map((cell) => ({ ...section, ...cell }));

const own = "T-Systems Multimedia Solutions";

/** The tables 4a to 4c as they stand, 8 + 9 + 2 rows; cells that the text has lost are null, never guessed. */
const declared = [
  ...rows(required, [
    {
      company: own,
      purpose: "Registers the server cluster that serves the user. Important for load balancing.",
      storages: [forPeriod("P7D", "Cookie (7 days)")],
    },
    {
      company: own,
      purpose:
        "Saves status of cookie-consent. Saves selected cookie settings and prevents the repeated display of the cookie settings banner on the next page visit.",
      storages: [forPeriod("P1Y", "Cookie (1 year)")],
    },
    {
      company: own,
      purpose: "Saves selected cookie settings.",
      storages: [forPeriod("P1Y", "Cookie (1 year)")],
    },
    {
      company: own,
      purpose: "Allows activation of social functions to share content via social media.",
      storages: [forPeriod("P1Y", "Cookie (1 year)")],
    },
    {
      company: own,
      purpose:
        "Is set after closing the newsletter-overlay. Prevents the newsletter-overlay pop-up from reappearing after a reload of the page.",
      storages: [forPeriod("P7D", "Cookie (7 days)")],
    },
    {
      company: own,
      purpose: "Is used to maintain the user’s status across page views.",
      storages: [forPeriod("PT1M", "Cookie (1 minute)")],
    },
    { company: null, purpose: "Needs-based design", storages: [forPeriod("P6M", "Cookie (6 months)")] },
    { company: null, purpose: null, storages: [forSession("Session cookie")] },
  ]),
  ...rows(marketing, [
    {
      company: own,
      purpose: "Is set when clicking on a job ad. Serves to improve our website.",
      storages: [forSession("Session cookie"), forSession("Session memory", "session_storage")],
    },
    {
      company: own,
      purpose: "Status of cookie approval. Set when social media features are enabled. Saves the selection.",
      storages: [forPeriod("PT5M", "Cookie (5 minutes)")],
    },
    { company: own, purpose: "Facebook tracking pixel", storages: [forPeriod("P3M", "Cookie (3 months)")] },
    { company: null, purpose: "Facebook tracking pixel", storages: [forPeriod("P3M", "Cookie (3 Monate)")] },
    {
      company: null,
      purpose: "Traffic analyses",
      storages: [forPeriod("P2Y", "Cookie (2 Jahre)"), notStated("lokaler Speicher", "local_storage")],
    },
    {
      company: null,
      purpose: "These cookies are used to support Google's advertising services and enable ad tracking.",
      storages: [fromTo("P6M", "P20Y", "Cookies (6 months to 20 years)")],
    },
    {
      company: null,
      purpose:
        "Cookies register a unique user ID for statistics and tracking. Estimation of user bandwidth on pages with integrated YouTube videos.",
      storages: [forSession("Session Cookie"), atMost("P8M", "Cookies (8 months max.)")],
    },
    {
      company: null,
      purpose: "Is used by LinkedIn to optimize advertising.",
      storages: [atMost("P2Y", "Cookies (2 years max.)")],
    },
    {
      company: null,
      purpose: "Chatbot-application on our career pages",
      storages: [notStated("Local memory", "local_storage")],
    },
  ]),
  ...rows(thirdParty, [
    {
      company: null,
      purpose: "Integration of the whitepaper preview on the download detail pages.",
      storages: [notStated()],
    },
    {
      company: null,
      purpose:
        "Conversion tracking when clicking links from our newsletters. Serves to improve our information services.",
      storages: [notStated()],
    },
  ]),
];

export const mmsCookies: SeedCookie[] = declared.map((row, index) => ({
  ...row,
  controller: "mms",
  sites: ["mms"],
  name: null,
  provider: row.company === null ? "unstated" : "controller",
  vendor: null,
  country: null,
  integratedAs: null,
  deviceBasis: null,
  position: index + 1,
}));
