import type { LiftRestriction } from "@/contracts/request-acts";
import { restrictSignUps } from "@/server/newsletter/holdings/service";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { AppError } from "@/server/platform/errors";
import { type CaseDesk, workOn } from "../cases/service";
import { countRestricted } from "../holdings/queries";
import { hasGap } from "../letters/rules";

/** Art. 18 GDPR: from here on what the desk holds of the person is stored and used for nothing. */
export async function restrict(actor: Actor, { case: open, at, ...desk }: CaseDesk): Promise<void> {
  authorize(actor, "requests:edit");
  const { email } = open.person;
  const { controllerId } = open;
  const restrictedAt = at.toISOString();
  const signUps = email ? await restrictSignUps(actor, desk, { controllerId, email }, restrictedAt) : 0;
  await desk.change({ restrictedAt, liftedAt: null });
  await desk.note("restricted", { signUps }, "restriction_18");
}

/** The person is told first (Art. 18(3)), in the same act; the case may be closed for long. */
export async function liftRestriction(actor: Actor, { text, way, ...which }: LiftRestriction) {
  authorize(actor, "requests:edit");
  if (hasGap(text)) throw new AppError("invalid", { text: "gap" });
  const lift = async ({ case: open, at, ...desk }: CaseDesk) => {
    if (!open.restrictedAt || open.liftedAt) throw new AppError("conflict", { state: "not_restricted" });
    const { email } = open.person;
    const sha256 = await desk.letter("lifting", text, way);
    // Another case may still restrict what is held of the same address.
    const isHeld = email !== null && (await countRestricted(desk.tx, { ...open, email })) > 0;
    const signUps =
      email && !isHeld ? await restrictSignUps(actor, desk, { controllerId: open.controllerId, email }, null) : 0;
    await desk.change({ liftedAt: at.toISOString() });
    await desk.note("lifted", { sha256, way, signUps });
  };
  return workOn(actor, which, lift, { alsoClosed: true });
}
