import * as z from "zod/mini";
import { prose } from "./fields";

/** What a change of a record means for the people whom a notice is for. */
export const changeClasses = [
  "new_purpose",
  "basis_changed",
  "new_recipient",
  "third_country",
  "longer_retention",
  "new_data",
] as const;
export const ChangeClass = z.enum(changeClasses);
export type ChangeClass = z.infer<typeof ChangeClass>;

/** What follows: nothing, telling the people concerned, or asking again those whose consent did not cover it. */
export const duties = ["none", "inform", "ask_again"] as const;
export const Duty = z.enum(duties);
export type Duty = z.infer<typeof Duty>;

/** Legal's word on one class, kept with the version. */
export const TriageDecision = z.object({
  changeClass: ChangeClass,
  duty: Duty,
  reason: prose(1000).check(z.minLength(5, "too_short")),
});
export type TriageDecision = z.infer<typeof TriageDecision>;

/** A class that is in a version, with the duty that the rules propose and the names of its records. */
export type Triaged = { changeClass: ChangeClass; proposed: Duty; records: string[] };
/** A decision as it was kept. */
export type KeptDecision = TriageDecision & { actorName: string | null; at: string };
