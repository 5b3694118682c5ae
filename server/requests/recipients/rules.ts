import type { RecipientNotice } from "@/contracts/request-recipients";
import type { RequestRight } from "@/contracts/requests";

const wanted: readonly RequestRight[] = ["rectification_16", "erasure_17", "restriction_18"];

/** Rights after which the recipients of the data are told (Art. 19 GDPR). */
export const tellsRecipients = (right: RequestRight) => wanted.includes(right);

/** Those whom the registers name, with what was noted; one that the registers dropped meanwhile stays as it was noted. */
export function recipientsOf(named: readonly string[], noted: readonly RecipientNotice[]): RecipientNotice[] {
  const known = new Map(noted.map((notice) => [notice.name, notice]));
  const names = [...new Set([...named, ...known.keys()])].sort((a, b) => a.localeCompare(b, "de"));
  return names.map((name) => known.get(name) ?? { name, result: null, reason: null });
}

/** None is open: each was told, or it is said why not. */
export const allTold = (recipients: readonly RecipientNotice[]) => recipients.every(({ result }) => result !== null);
