import type { NoticeActivity } from "@/contracts/activities";
import type { PolicySection } from "@/contracts/policies";
import { workspace } from "@/db/seed/workspace";
import { countryInWords, publishedTechnology } from "@/server/cookies/rules";
import type { NoticeFacts, NoticeText } from "@/server/policies/compile/rules";

const services = workspace.vendors.flatMap((vendor) =>
  vendor.services.map((service) => ({ ...service, vendorName: vendor.name })),
);

const recipientOf = ({ service, role }: (typeof workspace.activities)[number]["recipients"][number]) => {
  const offered = services.find((one) => one.key === service);
  if (!offered) throw new Error(`no service ${service}`);
  return { vendorName: offered.vendorName, serviceName: offered.name, role: role ?? offered.role };
};

/** What the registers of the demonstration say about a site, without a database. */
export function factsOf(siteKey: string): NoticeFacts {
  const site = workspace.sites.find((one) => one.key === siteKey);
  const controller = workspace.controllers.find((one) => one.key === site?.controller);
  if (!site || !controller) throw new Error(`no site ${siteKey}`);
  const { name, address, dpoName, dpoAddress, dpoEmail, authority } = controller;
  return {
    siteKey,
    controller: { name, address, dpoName, dpoAddress, dpoEmail, authority },
    activities: workspace.activities
      .filter((activity) => activity.controller === controller.key)
      .map(
        ({ key, name, noticeSection, purposes, retention, recipients }): NoticeActivity => ({
          key,
          name,
          noticeSection,
          purposes,
          retention,
          recipients: recipients.map(recipientOf),
        }),
      ),
    services: services
      .filter((service) => service.controller === controller.key)
      .map(({ vendorName, name, role }) => ({ vendorName, name, role })),
    cookies: workspace.cookies
      .filter((cookie) => cookie.sites.includes(siteKey))
      .map(({ category, name, company, purpose, country, integratedAs, basisWording, storages, vendor }) => ({
        category,
        name,
        company,
        purpose,
        technology: publishedTechnology(storages, "en"),
        country: country && countryInWords(country, "en"),
        integratedAs,
        basis: basisWording,
        vendor: workspace.vendors.find((one) => one.key === vendor)?.name ?? null,
      })),
    demonstration: true,
  };
}

export function textOf(siteKey: string, changes: Partial<NoticeText> = {}): NoticeText {
  const policy = workspace.policies.find((one) => one.site === siteKey);
  if (!policy) throw new Error(`no notice ${siteKey}`);
  const { language, title, intro, revisedOn, sections } = policy;
  return { number: 1, language, title, intro, revisedOn, sections, ...changes };
}

/** A notice of one section that says just this. */
export const saying = (body: string, changes: Partial<PolicySection> = {}) =>
  textOf("otc", { sections: [{ key: "only", number: "1", heading: "Only", body, ...changes }] });
