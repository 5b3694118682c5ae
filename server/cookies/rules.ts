import { isUnstated, storageInWords } from "@/contracts/cookie-words";
import type { CookieStorage } from "@/contracts/cookies";
import type { FieldErrors } from "@/contracts/errors";
import type { Language } from "@/contracts/fields";

/** The cell of a notice's table: printed words side by side as printed; made words have commas of their own. */
export function technologyOf(storages: Omit<CookieStorage, "id">[], language: Language): string {
  const printed = storages.every((storage) => storage.wording !== null);
  return storages.map((storage) => storageInWords(storage, language)).join(printed ? ", " : "; ");
}

/** For what is published: null where nothing is stated, so that the notice shows a gap and no words of ours. */
export const publishedTechnology = (storages: Omit<CookieStorage, "id">[], language: Language): string | null =>
  storages.every(isUnstated) ? null : technologyOf(storages, language);

/** Notices print the short name; it is the same in both languages. */
export function countryInWords(code: string, language: Language): string {
  if (code === "US") return "USA";
  return new Intl.DisplayNames(language === "de" ? "de-DE" : "en-GB", { type: "region" }).of(code) ?? code;
}

export type OwnedSite = { id: string; controllerId: string };
export type CookieVendor = { archivedAt: string | null };

/** A cookie stands on sites of its own controller, and a vendor is one that this controller uses. */
export function referenceErrors(
  cookie: { siteIds: string[]; vendorId: string | null },
  controllerId: string,
  sites: OwnedSite[],
  vendor: CookieVendor | null,
  storedVendorId: string | null,
): FieldErrors {
  const own = new Set(sites.filter((site) => site.controllerId === controllerId).map((site) => site.id));
  const errors: FieldErrors = {};
  if (cookie.siteIds.some((id) => !own.has(id))) errors.siteIds = "other_controller";
  // What stands already stays: only a new choice is judged.
  if (cookie.vendorId !== null && cookie.vendorId !== storedVendorId) {
    if (vendor === null) errors.vendorId = "other_controller";
    else if (vendor.archivedAt) errors.vendorId = "vendor_archived";
  }
  return errors;
}
