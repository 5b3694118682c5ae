import * as z from "zod/mini";
import { Id } from "./fields";
import type { RequestRight } from "./requests";

/**
 * What an answer to each right must have before it may be proposed. Access is Art. 15(1)(a)-(h), (2), (3) GDPR; where data
 * are changed, deleted or restricted, each recipient is told (Art. 19).
 */
export const checksOf = {
  access_15: [
    "copy_15_3",
    "purposes_15_1_a",
    "categories_15_1_b",
    "recipients_15_1_c",
    "retention_15_1_d",
    "rights_15_1_e",
    "complaint_15_1_f",
    "source_15_1_g",
    "automated_15_1_h",
    "transfers_15_2",
  ],
  rectification_16: ["corrected_16", "recipients_19"],
  erasure_17: ["ground_17_1", "exceptions_17_3", "erased_17", "recipients_19"],
  restriction_18: ["restricted_18", "recipients_19"],
  portability_20: ["basis_20_1", "machine_readable_20_1"],
  objection_21_1: ["weighed_21_1", "stopped_21"],
  objection_marketing_21_2: ["stopped_21"],
  automated_decision_22: ["looked_22_3"],
  withdrawal_7_3: ["stopped_7_3"],
} as const satisfies Record<RequestRight, readonly string[]>;

export type RequestCheck = (typeof checksOf)[RequestRight][number];
export const requestChecks = [...new Set(Object.values(checksOf).flat())] as [RequestCheck, ...RequestCheck[]];

/** What the registers have for a line of an access answer, and how much they leave open. */
export type RegisterCount = { count: number; open: number };

export type CheckRow = {
  item: RequestCheck;
  done: boolean;
  doneBy: string | null;
  /** Null where the registers say nothing of it. */
  registers: RegisterCount | null;
};

/** Without a version: ticks of two people overwrite nothing. */
export const TickCheck = z.object({
  id: Id,
  claimId: Id,
  item: z.enum(requestChecks),
  done: z.boolean(),
});
export type TickCheck = z.infer<typeof TickCheck>;
