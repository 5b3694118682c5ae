import { and, eq, isNotNull } from "drizzle-orm";
import type { RequestCase } from "@/contracts/request-case";
import type { ListRequests } from "@/contracts/requests";
import { requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { findBrowser } from "@/server/platform/browser";
import { civilDate, now } from "@/server/platform/clock";
import { database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { getStoredCase, lastOpening } from "./cases/queries";
import { personId } from "./cases/rules";
import { caseOf } from "./cases/shown/rules";
import { doneChecks } from "./checks/queries";
import { registerFacts } from "./checks/registers/queries";
import { deliveriesOf } from "./deliveries/queries";
import { othersOf } from "./holdings/queries";
import { countSignUps } from "./proofs/queries";
import * as queries from "./queries";
import { notedRecipients } from "./recipients/queries";
import { listRedactions } from "./redactions/queries";
import { isSameOpening } from "./rules";
import { listTasks } from "./tasks/queries";
import { listEvents, listThread } from "./thread/queries";

export async function listRequests(actor: Actor, input: ListRequests) {
  const scope = authorize(actor, "requests:read");
  return queries.listRequests(database(), scope, input, civilDate(now()));
}

export async function listAllRequests(actor: Actor, input: ListRequests) {
  const scope = authorize(actor, "requests:read");
  return queries.allRequests(database(), scope, input, civilDate(now()));
}

/** How the open claims of each right stand today. */
export async function getHealth(actor: Actor) {
  const scope = authorize(actor, "requests:read");
  return queries.healthByRight(database(), scope, civilDate(now()));
}

export async function listSiteOptions(actor: Actor) {
  const scope = authorize(actor, "requests:read");
  return queries.listSiteOptions(database(), scope);
}

/** Opens a case: from here on its reader has seen the person, and the log says so. */
export async function getRequest(actor: Actor, id: string): Promise<RequestCase> {
  const scope = authorize(actor, "requests:read");
  return transact(actor, async ({ tx, record }) => {
    assertInScope(scope, [(await queries.getRequestHead(tx, id)).controllerId]);
    const [actorId, at] = [personId(actor), now()];
    const today = civilDate(at);
    if (actorId && !isSameOpening(await lastOpening(tx, id, actorId), at)) {
      await tx.insert(requestEvents).values({ requestId: id, kind: "opened", actorId, at: at.toISOString() });
      record({ act: "requests.opened", about: id });
    }
    if (actorId)
      await tx
        .update(requests)
        .set({ unreadSince: null })
        .where(and(eq(requests.id, id), isNotNull(requests.unreadSince)));
    const stored = await getStoredCase(tx, id);
    // What is closed needs no register any more.
    const registers = stored.closedAt ? null : await registerFacts(tx, stored.controllerId);
    const redactions = await listRedactions(tx, id, stored.key);
    const deliveries = await deliveriesOf(tx, id, stored.key, at);
    return {
      ...caseOf({
        stored,
        actor,
        today,
        done: await doneChecks(tx, id),
        registers,
        deliveries,
        noted: await notedRecipients(tx, id, stored.key),
        isRedacted: redactions.length > 0,
        signUps: stored.closedAt ? 0 : await countSignUps(tx, stored),
      }),
      activities: (registers?.activities ?? []).map((activity) => ({ id: activity.id, name: activity.name })),
      vendors: registers?.vendors ?? [],
      canPrint: findBrowser() !== null,
      others: await othersOf(tx, { ...stored, email: stored.person?.email ?? null }),
      tasks: await listTasks(tx, id, stored.key, today),
      redactions,
      thread: await listThread(tx, id, stored.key),
      events: await listEvents(tx, id),
    };
  });
}
