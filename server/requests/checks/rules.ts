import { checksOf, type RequestCheck } from "@/contracts/request-checks";
import type { RequestRight } from "@/contracts/requests";

export const checksFor = (right: RequestRight): readonly RequestCheck[] => checksOf[right];

/** Nothing is proposed before each line is done. */
export const isComplete = (right: RequestRight, done: ReadonlySet<RequestCheck>): boolean =>
  checksFor(right).every((item) => done.has(item));
