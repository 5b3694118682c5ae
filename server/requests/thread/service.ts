import type { Acknowledge, EnterReply } from "@/contracts/request-acts";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { personId } from "../cases/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { addMessage } from "./queries";

/** The receipt is confirmed; it says number and date, and answers nothing yet. */
export async function acknowledge(actor: Actor, { text, way, ...which }: Acknowledge) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    const sha256 = await desk.letter("acknowledgement", text, way);
    await desk.change({ acknowledgedAt: desk.case.acknowledgedAt ?? desk.at.toISOString() });
    await desk.note("acknowledged", { sha256, way });
  });
}

/** What the person wrote since, as it came in; also after the answer, for people write back. */
export async function enterReply(actor: Actor, { text, receivedOn, ...which }: EnterReply) {
  authorize(actor, "requests:edit");
  const keep = async (desk: CaseDesk) => {
    const { case: open, tx, at } = desk;
    if (receivedOn > civilDate(at)) throw new AppError("invalid", { receivedOn: "in_the_future" });
    if (receivedOn < open.receivedOn) throw new AppError("invalid", { receivedOn: "before_request" });
    const message = { kind: "reply" as const, way: null, text, actorId: personId(actor), at: at.toISOString() };
    const { sha256 } = await addMessage(tx, open.key, message);
    await desk.note("replied", { sha256, receivedOn });
  };
  return workOn(actor, which, keep, { alsoClosed: true });
}
