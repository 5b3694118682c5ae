import type { PublishedCookie } from "@/contracts/cookies";
import { workspace } from "@/db/seed/workspace";
import { compileSnapshot, type Source } from "@/server/consent/faces/rules";
import type { Transfers } from "@/server/consent/faces/services/rules";
import { defaultSettings } from "@/server/consent/settings/rules";
import { factsOf } from "./notices";

/** What the vendors of the demonstration say about transfers, by their names. */
export const seededTransfers: Transfers = new Map(workspace.vendors.map(({ name, transfers }) => [name, transfers]));

/** All that a banner of the demonstration is made from, without a database. */
export function sourceOf(siteKey: string): Source {
  const site = workspace.sites.find(({ key }) => key === siteKey);
  const controller = workspace.controllers.find(({ key }) => key === site?.controller);
  const asked = workspace.purposes.find(({ site: key }) => key === siteKey);
  if (!controller || !asked) throw new Error(`no site ${siteKey}`);
  const {
    key,
    calendar,
    ownDays,
    answerDays,
    secondPerson,
    caseYears,
    proofYears,
    publicFigures,
    language,
    ...company
  } = controller;
  return {
    site: { key: siteKey },
    controller: company,
    settings: defaultSettings(asked.purposes),
    notice: { version: 1, cookies: factsOf(siteKey).cookies },
    transfers: seededTransfers,
    build: "0123456789abcdef0123456789abcdef",
  };
}

export const first = { version: 1, since: 1 };
export const snapshotOf = (siteKey: string) => compileSnapshot(sourceOf(siteKey), first);

export const cookieOf = (changes: Partial<PublishedCookie> = {}): PublishedCookie => ({
  category: "analytics",
  name: "a",
  company: "Maps",
  purpose: null,
  technology: "Cookie, 30 days",
  country: "Germany",
  integratedAs: null,
  basis: null,
  vendor: null,
  ...changes,
});
