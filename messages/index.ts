import deAccess from "./de/access.json";
import deActivities from "./de/activities.json";
import deBanners from "./de/banners.json";
import deConsent from "./de/consent.json";
import deCookies from "./de/cookies.json";
import deCorrespondence from "./de/correspondence.json";
import deDeliveries from "./de/deliveries.json";
import deDemo from "./de/demo.json";
import deEvidence from "./de/evidence.json";
import deInstallation from "./de/installation.json";
import deLetters from "./de/letters.json";
import deLint from "./de/lint.json";
import deNewsletter from "./de/newsletter.json";
import dePolicies from "./de/policies.json";
import deRecords from "./de/records.json";
import deRequests from "./de/requests.json";
import deRights from "./de/rights.json";
import deSettings from "./de/settings.json";
import deSites from "./de/sites.json";
import deStatistics from "./de/statistics.json";
import deTasks from "./de/tasks.json";
import deToday from "./de/today.json";
import deUi from "./de/ui.json";
import deVendors from "./de/vendors.json";
import enAccess from "./en/access.json";
import enActivities from "./en/activities.json";
import enBanners from "./en/banners.json";
import enConsent from "./en/consent.json";
import enCookies from "./en/cookies.json";
import enCorrespondence from "./en/correspondence.json";
import enDeliveries from "./en/deliveries.json";
import enDemo from "./en/demo.json";
import enEvidence from "./en/evidence.json";
import enInstallation from "./en/installation.json";
import enLetters from "./en/letters.json";
import enLint from "./en/lint.json";
import enNewsletter from "./en/newsletter.json";
import enPolicies from "./en/policies.json";
import enRecords from "./en/records.json";
import enRequests from "./en/requests.json";
import enRights from "./en/rights.json";
import enSettings from "./en/settings.json";
import enSites from "./en/sites.json";
import enStatistics from "./en/statistics.json";
import enTasks from "./en/tasks.json";
import enToday from "./en/today.json";
import enUi from "./en/ui.json";
import enVendors from "./en/vendors.json";

export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

const en = {
  access: enAccess,
  activities: enActivities,
  consent: enConsent,
  banners: enBanners,
  installation: enInstallation,
  records: enRecords,
  cookies: enCookies,
  correspondence: enCorrespondence,
  deliveries: enDeliveries,
  demo: enDemo,
  evidence: enEvidence,
  letters: enLetters,
  lint: enLint,
  newsletter: enNewsletter,
  policies: enPolicies,
  requests: enRequests,
  rights: enRights,
  settings: enSettings,
  sites: enSites,
  statistics: enStatistics,
  tasks: enTasks,
  today: enToday,
  ui: enUi,
  vendors: enVendors,
};

export type Messages = typeof en;
export type Namespace = keyof Messages;

const de: Messages = {
  access: deAccess,
  activities: deActivities,
  consent: deConsent,
  banners: deBanners,
  installation: deInstallation,
  records: deRecords,
  cookies: deCookies,
  correspondence: deCorrespondence,
  deliveries: deDeliveries,
  demo: deDemo,
  evidence: deEvidence,
  letters: deLetters,
  lint: deLint,
  newsletter: deNewsletter,
  policies: dePolicies,
  requests: deRequests,
  rights: deRights,
  settings: deSettings,
  sites: deSites,
  statistics: deStatistics,
  tasks: deTasks,
  today: deToday,
  ui: deUi,
  vendors: deVendors,
};

export const messages: Record<Language, Messages> = { en, de };

/** The part of the words that a client component is given. */
export function pickMessages(language: Language, namespaces: readonly Namespace[]): Partial<Messages> {
  return Object.fromEntries(namespaces.map((namespace) => [namespace, messages[language][namespace]]));
}
