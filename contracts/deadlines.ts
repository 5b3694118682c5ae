import * as z from "zod/mini";
import { CivilDate } from "./fields";

/** One step of the reckoning of a date, in a form that both languages can say. */
export const DeadlineStep = z.object({
  rule: z.enum(["received", "at_once", "months_later", "last_day_of_month", "saturday", "sunday", "holiday", "due"]),
  date: CivilDate,
  months: z.optional(z.number()),
  holiday: z.optional(z.string()),
  /** Whose public holidays count: `DE`, `DE-SN`. */
  calendar: z.optional(z.string()),
});
export type DeadlineStep = z.infer<typeof DeadlineStep>;
