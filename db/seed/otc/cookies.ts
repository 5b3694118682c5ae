import type { CookieCategory } from "../../../contracts/cookies";
import type { LegalBasis } from "../../../contracts/fields";
import { forPeriod, forSession, notStated, type SeedCookie } from "../cookie";

type Section = { noticeSection: string; category: CookieCategory; processingBasis: LegalBasis; basisWording: string };

const required: Section = {
  noticeSection: "3a",
  category: "required",
  processingBasis: "contract",
  basisWording: "Art. 6 para. 1 b DSGVO or, in the case of third countries, Art. 49 para. 1 b DSGVO",
};
const onConsent = "Art. 6 para. 1 a DSGVO or, in the case of third countries, Art. 49 para. 1 b DSGVO";
const functional: Section = {
  noticeSection: "3b",
  category: "functional",
  processingBasis: "consent",
  basisWording: onConsent,
};
const analytics: Section = { ...functional, noticeSection: "3c", category: "analytics" };
const marketing: Section = { ...functional, noticeSection: "3d", category: "marketing" };
const thirdParty: Section = {
  noticeSection: "3e",
  category: "third_party",
  processingBasis: "consent",
  basisWording: "Art. 6 1 a) DSGVO",
};

type Row = Pick<SeedCookie, "vendor" | "company" | "purpose" | "country" | "storages">;

const rows = (section: Section, cells: Row[]) => cells.map((cell) => ({ ...section, ...cell }));

/** The tables 3a to 3e as printed, 6 + 2 + 2 + 2 + 5 rows; technology in 3e only where the prose states it. */
const declared = [
  ...rows(required, [
    {
      vendor: null,
      company: "T-Systems",
      purpose: "Shopping cart",
      country: "DE",
      storages: [forSession("Session Cookie")],
    },
    {
      vendor: null,
      company: "T-Systems",
      purpose: "Login",
      country: "DE",
      storages: [forSession("Session Cookie"), forPeriod("P12M", "Login Cookie (12 Month)")],
    },
    {
      vendor: null,
      company: "T-Systems",
      purpose: "Improvement of Website",
      country: "DE",
      storages: [forPeriod("P6M", "Cookie (6 Month)")],
    },
    {
      vendor: "tealium",
      company: "Tealium",
      purpose: "Tag-Management",
      country: "NL",
      storages: [forPeriod("P12M", "Cookie (12 Month)")],
    },
    {
      vendor: "mapp",
      company: "Mapp (ex Webtrekk)",
      purpose: "Improvement of Website, Error tracking",
      country: "DE",
      storages: [forPeriod("P6M", "Cookie (6 Month)")],
    },
    {
      vendor: "purpleview",
      company: "PurpleView",
      purpose: "Video Ident",
      country: "DE",
      storages: [forPeriod("P24M", "Cookie (24 Month)")],
    },
  ]),
  ...rows(functional, [
    {
      vendor: "surveymonkey",
      company: "SurveyMonkey (ex Usabilla)",
      purpose: "Surveys",
      country: "IE",
      storages: [forPeriod("P24M", "Cookie (24 Month)")],
    },
    {
      vendor: "trusted-shops",
      company: "Trusted Shops",
      purpose: "Buyer protection",
      country: "US",
      storages: [forSession("Session Cookie")],
    },
  ]),
  ...rows(analytics, [
    {
      vendor: "mapp",
      company: "Mapp (ex Teradata)",
      purpose: "Needs-based design, Marketing, Personalisation, Newsletter (Affiliate)",
      country: "DE",
      storages: [forPeriod("P30D", "Cookie (30 Days)")],
    },
    {
      vendor: "oracle",
      company: "Oracle Maxymiser",
      purpose: "A/B Testing",
      country: "DE",
      storages: [forPeriod("P24M", "Cookie (24 Month)")],
    },
  ]),
  ...rows(marketing, [
    {
      vendor: "mapp",
      company: "Mapp (ex Webtrekk)",
      purpose: "Marketing Automation (Personalisierung)",
      country: "DE",
      storages: [forPeriod("P6M", "Cookie (6 Month)")],
    },
    {
      vendor: "emetriq",
      company: "emetriq (ex Xplosion)",
      purpose: "Profile generation, advertising",
      country: "DE",
      storages: [forPeriod("P12M", "Cookie (12 Month)")],
    },
  ]),
  ...rows(thirdParty, [
    {
      vendor: "google",
      company: "Google",
      purpose: "Profile generation, advertising",
      country: "US",
      // The conversion cookie; Maps and remarketing set cookies whose duration is stated nowhere.
      storages: [forPeriod("P30D", "This cookie loses its validity after 30 days."), notStated()],
    },
    {
      vendor: "facebook",
      company: "Facebook",
      purpose: "Profile generation, advertising",
      country: "US",
      storages: [notStated()],
    },
    {
      vendor: "linkedin",
      company: "LinkedIn",
      purpose: "Profile generation, advertising",
      country: "IE",
      storages: [forPeriod("P6M", "stored in a cookie for 6 months")],
    },
    {
      vendor: "emetriq",
      company: "emetriq",
      purpose: "Profile generation, advertising",
      country: "DE",
      storages: [notStated()],
    },
    {
      vendor: "youtube",
      company: "Youtube",
      purpose: "Videos implementation",
      country: "US",
      storages: [notStated()],
    },
  ]),
];

export const otcCookies: SeedCookie[] = declared.map((row, index) => ({
  ...row,
  controller: "tsi",
  sites: ["otc"],
  name: null,
  provider: row.vendor === null ? "controller" : "vendor",
  integratedAs: null,
  deviceBasis: null,
  position: index + 1,
}));
