import * as z from "zod/mini";
import { Language } from "./fields";
import type { RefusalGround } from "./request-case";
import type { RequestRight } from "./requests";

export const GetFigures = z.object({
  year: z.catch(z.nullable(z.coerce.number().check(z.int(), z.minimum(2018), z.maximum(2100))), null),
});
export type GetFigures = z.infer<typeof GetFigures>;
export const PrintFigures = z.extend(GetFigures, { language: Language });
export type PrintFigures = z.infer<typeof PrintFigures>;

/** One right in one year, by the day of receipt. Days are civil days from receipt to closing. */
export type RightFigures = {
  right: RequestRight;
  received: number;
  closed: number;
  /** Null where none is closed yet. */
  medianDays: number | null;
  p90Days: number | null;
  /** Closed after their strict date, or open past it. */
  late: number;
  extended: number;
  fulfilled: number;
  partly: number;
  withdrawn: number;
  refused: { ground: RefusalGround | null; count: number }[];
};
/** Fewer than five are not told apart: null. A number of one or two tells of somebody. */
export const fewest = 5;
export type PublicRow = { right: RequestRight; medianDays: number | null; p90Days: number | null } & Record<
  "received" | "late" | "extended" | "fulfilled" | "partly" | "refused",
  number | null
>;
/** Of finished years in which nothing is open any more; `year` is null where there is none. */
export type PublicFigures = { controllerName: string; year: number | null; years: number[]; rows: PublicRow[] };
/** `canPrint`: whether a browser is at hand that makes the PDF. */
export type RequestFigures = { year: number; years: number[]; rows: RightFigures[]; canPrint: boolean };
