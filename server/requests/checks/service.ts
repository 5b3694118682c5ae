import { and, eq } from "drizzle-orm";
import type { TickCheck } from "@/contracts/request-checks";
import type { Transaction } from "@/db/client";
import { requestChecksDone } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { AppError, found } from "@/server/platform/errors";
import { personId } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { notedRecipients } from "../recipients/queries";
import { allTold, recipientsOf } from "../recipients/rules";
import { registerFacts } from "./registers/queries";
import { checksFor } from "./rules";

/** Those whom the registers name, and those who were noted before. */
async function isEachTold(tx: Transaction, open: CaseDesk["case"], claimId: string): Promise<boolean> {
  const { activities } = await registerFacts(tx, open.controllerId);
  const named = activities.flatMap(({ recipients }) => recipients.map(({ vendorName }) => vendorName));
  return allTold(recipientsOf(named, (await notedRecipients(tx, open.id, open.key)).get(claimId) ?? []));
}

/** Ticks a line of what an answer must have, or takes the tick away. What is proposed stays as it was checked. */
export async function tickCheck(actor: Actor, { id, claimId, item, done }: TickCheck) {
  authorize(actor, "requests:edit");
  return workOn(actor, { id }, async ({ case: open, tx, at, note }) => {
    const claim = found(open.claims.find((one) => one.id === claimId));
    if (claim.state !== "received" && claim.state !== "collecting")
      throw new AppError("conflict", { state: claim.state });
    if (!checksFor(claim.right).includes(item)) throw new AppError("invalid", { item: "other_right" });
    if (done && item === "recipients_19" && !(await isEachTold(tx, open, claimId)))
      throw new AppError("invalid", { item: "recipients_open" });
    const row = and(eq(requestChecksDone.claimId, claimId), eq(requestChecksDone.item, item));
    if (done)
      await tx
        .insert(requestChecksDone)
        .values({ claimId, item, doneBy: personId(actor), doneAt: at.toISOString() })
        .onConflictDoNothing();
    else await tx.delete(requestChecksDone).where(row);
    await note(done ? "checked" : "unchecked", { item }, claim.right);
  });
}
