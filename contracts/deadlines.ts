import * as z from "zod/mini";
import { CivilDate, requiredText } from "./fields";

/** Whose public holidays move a deadline: Germany, its Länder (ISO 3166-2), other countries; England and Wales is one. */
export const calendarKeys = [
  "DE",
  "DE-BW",
  "DE-BY",
  "DE-BE",
  "DE-BB",
  "DE-HB",
  "DE-HH",
  "DE-HE",
  "DE-MV",
  "DE-NI",
  "DE-NW",
  "DE-RP",
  "DE-SL",
  "DE-SN",
  "DE-ST",
  "DE-SH",
  "DE-TH",
  "AT",
  "BE",
  "ES",
  "FR",
  "GB-EAW",
  "IE",
  "IT",
  "LU",
  "NL",
  "PL",
] as const;
export const CalendarKey = z.enum(calendarKeys);
export type CalendarKey = z.infer<typeof CalendarKey>;

/** A holiday that no calendar of ours has: of a municipality, of a region, of one year. */
export const OwnDay = z.object({ date: CivilDate, name: requiredText(100) });
export type OwnDay = z.infer<typeof OwnDay>;

/** One step of the reckoning of a date, in a form that both languages can say. */
export const DeadlineStep = z.object({
  rule: z.enum([
    "received",
    "at_once",
    "months_later",
    "last_day_of_month",
    "paused",
    "saturday",
    "sunday",
    "holiday",
    "days_later",
    "working_day_before",
    "working_day_after",
    "due",
  ]),
  date: CivilDate,
  months: z.optional(z.number()),
  /** Days on which the clock stood still, or of an internal target. */
  days: z.optional(z.number()),
  /** When it stood still, [from, until); steps of older versions have the days alone. */
  from: z.optional(CivilDate),
  until: z.optional(CivilDate),
  /** The key of a holiday in messages, or the name of an own day. */
  holiday: z.optional(z.string()),
  name: z.optional(z.string()),
  /** Whose public holidays count: `DE`, `DE-SN`. */
  calendar: z.optional(z.string()),
});
export type DeadlineStep = z.infer<typeof DeadlineStep>;
