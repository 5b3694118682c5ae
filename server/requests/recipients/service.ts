import type { NoteRecipients } from "@/contracts/request-recipients";
import { requestRecipients } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { AppError, found } from "@/server/platform/errors";
import { personId } from "../cases/rules";
import { workOn } from "../cases/service";
import { tellsRecipients } from "./rules";

/** Notes whom of the recipients was told, and why another was not (Art. 19 GDPR). Rows without a result stay open. */
export async function noteRecipients(actor: Actor, { claimId, recipients, ...which }: NoteRecipients) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async ({ tx, case: open, at, note }) => {
    const claim = found(open.claims.find(({ id }) => id === claimId));
    if (!tellsRecipients(claim.right)) throw new AppError("invalid", { recipients: "other_right" });
    if (claim.closedAt) throw new AppError("conflict", { state: claim.state });
    const noted = recipients.flatMap(({ name, result, reason }) => (result ? [{ name, result, reason }] : []));
    for (const { name, result, reason } of noted) {
      const sealedReason = reason && open.key.seal(`reason ${claimId} ${name}`, reason);
      const row = { result, sealedReason, actorId: personId(actor), at: at.toISOString() };
      await tx
        .insert(requestRecipients)
        .values({ claimId, name, ...row })
        .onConflictDoUpdate({ target: [requestRecipients.claimId, requestRecipients.name], set: row });
    }
    await note("recipientsNoted", { noted: noted.length }, claim.right);
  });
}
