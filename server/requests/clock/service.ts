import { and, eq, isNull } from "drizzle-orm";
import type { AskToSpecify, ExtendRequest, ResumeClock } from "@/contracts/request-acts";
import { requestClaims, requestPauses } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { calendarOf } from "../calendar/rules";
import { type CaseDesk, workOn } from "../cases/service";
import { letterFacts } from "../letters/queries";
import { extensionLetter } from "../letters/rules";
import { extensionOf, runsByMonths } from "./extension/rules";
import { monthsFrom } from "./rules";

/**
 * To three months from the receipt, once, told with its reasons while the first month runs (Art. 12(3) GDPR). Claims that
 * are due at once know no extension.
 */
export async function extendRequest(actor: Actor, { reasons, way, ...which }: ExtendRequest) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    const { case: open, tx } = desk;
    const today = civilDate(desk.at);
    const { mayExtend, until } = extensionOf(open, calendarOf(open.calendar, open.ownDays), today);
    if (!mayExtend || !until) throw new AppError("invalid", { reasons: open.extendedOn ? "extended" : "too_late" });
    const sha256 = await desk.letter("extension", extensionLetter({ ...letterFacts(open), until, reasons }), way);
    const { due: dueOn, trace } = monthsFrom(open.receivedOn, calendarOf(open.calendar, open.ownDays), 3);
    for (const claim of open.claims.filter((one) => one.closedAt === null && runsByMonths(one.trace)))
      await tx.update(requestClaims).set({ dueOn, trace }).where(eq(requestClaims.id, claim.id));
    await desk.change({ extendedOn: today, firstAnsweredAt: open.firstAnsweredAt ?? desk.at.toISOString() });
    await desk.note("extended", { sha256, way, dueOn });
  });
}

/** Where much is held, the person may be asked what it is about (recital 63); the paused date waits for the reply. */
export async function askToSpecify(actor: Actor, { text, way, ...which }: AskToSpecify) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    const { case: open, tx } = desk;
    if (open.pauses.some(({ reason, until }) => reason === "specify" && until === null))
      throw new AppError("conflict", { text: "paused" });
    const sha256 = await desk.letter("specify", text, way);
    const pause = { requestId: open.id, reason: "specify" as const, fromOn: civilDate(desk.at) };
    await tx.insert(requestPauses).values(pause);
    await desk.note("paused", { sha256, way, reason: pause.reason });
  });
}

/** The person has said what it is about. */
export async function resumeClock(actor: Actor, which: ResumeClock) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    if (!(await endPause(desk))) throw new AppError("conflict", { state: "running" });
    await desk.note("resumed", { reason: "specify" });
  });
}

async function endPause({ tx, case: { id }, at }: CaseDesk): Promise<boolean> {
  const { requestId, reason, untilOn } = requestPauses;
  const ended = await tx
    .update(requestPauses)
    .set({ untilOn: civilDate(at) })
    .where(and(eq(requestId, id), eq(reason, "specify"), isNull(untilOn)))
    .returning({ id: requestPauses.id });
  return ended.length > 0;
}
