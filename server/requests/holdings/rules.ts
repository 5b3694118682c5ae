import type { Language } from "@/contracts/fields";
import type { RequestRight } from "@/contracts/requests";
import { formatDate } from "@/messages/format";
import { translator } from "@/messages/translator";
import type { findRecord } from "@/server/consent/records/queries";
import type { holdingsOf } from "@/server/newsletter/holdings/queries";

/** Art. 21(3), 7(3) GDPR: as soon as it is known whose address it is, nothing more goes to it. */
export const stopsAtOnce = (right: RequestRight) => right === "objection_marketing_21_2" || right === "withdrawal_7_3";

/** Rights whose answer ends sign-ups: what becomes of their proofs is then decided and told. */
export const endsSignUps = (right: RequestRight) => right === "erasure_17" || stopsAtOnce(right);

export type Holding = Awaited<ReturnType<typeof holdingsOf>>[number];

/** One sign-up in lines that a person can read; times are those of the proof. */
export const holdingInLines = ({
  list,
  site,
  state,
  registeredAt,
  confirmedAt,
  leftAt,
  restrictedAt,
  wording,
}: Holding): string =>
  [
    `${list} (${site}): ${state}`,
    `  registered ${registeredAt}`,
    ...(confirmedAt ? [`  confirmed ${confirmedAt}`] : []),
    ...(leftAt ? [`  left ${leftAt}`] : []),
    ...(restrictedAt ? [`  restricted ${restrictedAt}`] : []),
    `  agreed to: ${wording.replace(/\s+/g, " ")}`,
  ].join("\n");

type Consent = NonNullable<Awaited<ReturnType<typeof findRecord>>>["row"];

/** One choice as it is stored: what was chosen, when, and under which banner. */
export const consentInLine = ({ id, siteName, action, receivedAt, banner, choices }: Consent): string =>
  `${siteName}: ${action}, ${receivedAt}, banner ${banner}, ${JSON.stringify(choices)} (${id})`;

/** What was asked before, in the language of who asks. */
export function caseInLine(
  { reference, right, receivedOn }: { reference: string; right: RequestRight; receivedOn: string },
  language: Language,
): string {
  return `${reference}, ${translator(language, "requests")(`right.${right}`)}, ${formatDate(receivedOn, language)}`;
}
