import * as z from "zod/mini";
import { CalendarKey, OwnDay } from "./deadlines";
import { Country, Id, Key, Language, optionalProse, optionalText, requiredText, Version, WebAddress } from "./fields";
import { filterOf, pagingOf } from "./paging";

const controllerFields = {
  name: requiredText(),
  address: optionalProse(500),
  country: z.nullable(Country),
  /** Whose public holidays move a deadline, and days of the operator's own on top. */
  calendar: CalendarKey,
  ownDays: z.array(OwnDay).check(z.maxLength(200)),
  /** Days from receipt in which a request is to be answered; the law says "without undue delay" (Art. 12(3) GDPR). */
  answerDays: z.number().check(z.int(), z.minimum(1), z.maximum(28)),
  /** Whether what goes out of a request, and what is erased, wants a second person. */
  secondPerson: z.boolean(),
  /** Years after its closing in which a request is kept for proof of the answer (limitation; TLfDI report 2021). */
  caseYears: z.number().check(z.int(), z.minimum(1), z.maximum(10)),
  /** Whether the figures of finished years stand beside the form for requests, for everybody. */
  publicFigures: z.boolean(),
  /** Years, to the end of the last, in which the proof of a sign-up is kept after its end (limitation; § 199(1) BGB). */
  proofYears: z.number().check(z.int(), z.minimum(1), z.maximum(10)),
  language: Language,
  email: z.nullable(z.email()),
  dpoName: optionalText(),
  dpoAddress: optionalProse(500),
  dpoEmail: z.nullable(z.email()),
  authority: optionalText(300),
};
export const CreateController = z.object({ key: Key, ...controllerFields });
export type CreateController = z.infer<typeof CreateController>;
/** `reason` is kept with the record's history. */
export const EditController = z.object({ id: Id, version: Version, reason: optionalText(500), ...controllerFields });
export type EditController = z.infer<typeof EditController>;

const siteFields = {
  controllerId: Id,
  name: requiredText(),
  address: z.nullable(WebAddress),
  language: Language,
};
export const CreateSite = z.object({ key: Key, ...siteFields });
export type CreateSite = z.infer<typeof CreateSite>;
export const EditSite = z.object({ id: Id, version: Version, reason: optionalText(500), ...siteFields });
export type EditSite = z.infer<typeof EditSite>;

export const siteSorts = ["name", "key", "controller"] as const;
/** Archived sites are listed only when they are asked for. */
export const ListSites = z.object({
  ...pagingOf(siteSorts),
  controller: filterOf(Id),
  state: filterOf(z.literal("archived")),
});
export type ListSites = z.infer<typeof ListSites>;

export type Controller = CreateController & { id: string; version: number; archivedAt: string | null };
export type Site = CreateSite & {
  id: string;
  version: number;
  archivedAt: string | null;
  controllerKey: string;
  controllerName: string;
};

/** Where a site's public things are, as whole addresses. */
export type SitePlaces = { notice: string; rights: string; banner: string; demo: string | null };
