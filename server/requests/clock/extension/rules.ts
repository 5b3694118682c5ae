import type { DeadlineStep } from "@/contracts/deadlines";
import type { RequestCase } from "@/contracts/request-case";
import type { Calendar } from "../../calendar/rules";
import { monthsFrom } from "../rules";

/** Art. 12(3) GDPR counts in months; what is due at once knows no extension and no pause. */
export const runsByMonths = (trace: readonly DeadlineStep[]) => trace.some(({ rule }) => rule === "months_later");

/** Whether an extension can still be told, on the last day of the first month at the latest. */
export const mayExtend = (today: string, firstDue: string) => today <= firstDue;

type Extendable = {
  receivedOn: string;
  extendedOn: string | null;
  claims: readonly { trace: DeadlineStep[]; closedAt: string | null }[];
};

/** To three months from the receipt, once, if it is told at the latest on the last day of the first (Art. 12(3) GDPR). */
export function extensionOf(
  { receivedOn, extendedOn, claims }: Extendable,
  calendar: Calendar,
  today: string,
): Pick<RequestCase["extension"], "mayExtend" | "tellBy" | "until"> {
  const runs = claims.some(({ trace, closedAt }) => closedAt === null && runsByMonths(trace));
  if (!runs || extendedOn !== null) return { mayExtend: false, tellBy: null, until: null };
  const tellBy = monthsFrom(receivedOn, calendar).due;
  return { mayExtend: mayExtend(today, tellBy), tellBy, until: monthsFrom(receivedOn, calendar, 3).due };
}
