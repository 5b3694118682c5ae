import type { CollectOwn, OwnPlace } from "@/contracts/request-tasks";
import type { RequestRight } from "@/contracts/requests";
import { requestTasks } from "@/db/schema";
import { findRecord } from "@/server/consent/records/queries";
import { holdingsOf } from "@/server/newsletter/holdings/queries";
import { endSubscriptions } from "@/server/newsletter/holdings/service";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate } from "@/server/platform/clock";
import { type CaseDesk, workOn } from "../cases/service";
import { makeId } from "../sealing/queries";
import { otherCases } from "./queries";
import { caseInLine, consentInLine, holdingInLines } from "./rules";

/** Ends every subscription of the person's address, in the act that decides it. */
export async function stopMarketing(actor: Actor, { case: open, ...tools }: CaseDesk, because: RequestRight) {
  authorize(actor, "requests:edit");
  const { email } = open.person;
  const ended = email ? await endSubscriptions(actor, tools, { controllerId: open.controllerId, email, because }) : 0;
  await tools.note("stopped", { subscriptions: ended }, because);
}

/** Sign-ups, earlier cases and named consents, each as a task of this desk that is answered at once. */
export async function collectOwn(actor: Actor, { consentIds, ...which }: CollectOwn) {
  authorize(actor, "requests:edit");
  return workOn(actor, which, async (desk) => {
    const { tx, case: open, note } = desk;
    const { email } = open.person;
    const { controllerId } = open;
    const signUps = email ? await holdingsOf(tx, controllerId, email) : [];
    const cases = email ? await otherCases(tx, { id: open.id, controllerId, email }) : [];
    const consents = await Promise.all(consentIds.map((id) => findRecord(tx, id, [controllerId])));
    const found: Record<OwnPlace, string[]> = {
      newsletter: signUps.map(holdingInLines),
      requests: cases.map((one) => caseInLine(one, open.language)),
      consents: consents.flatMap((consent) => (consent ? [consentInLine(consent.row)] : [])),
    };
    for (const [own, lines] of Object.entries(found) as [OwnPlace, string[]][]) await keep(desk, own, lines);
    await note("collected", {
      newsletter: found.newsletter.length,
      requests: found.requests.length,
      consents: found.consents.length,
    });
  });
}

async function keep({ tx, case: open, at }: CaseDesk, own: OwnPlace, lines: string[]) {
  const [id, dueOn] = [await makeId(tx), civilDate(at)];
  await tx.insert(requestTasks).values({
    ...{ id, requestId: open.id, own, dueOn, rows: lines.length, answeredAt: at.toISOString() },
    outcome: lines.length > 0 ? "found" : "nothing",
    sealedAnswer: open.key.seal(`task ${id}`, { text: lines.join("\n\n") || null }),
  });
}
