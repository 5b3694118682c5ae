import { eq } from "drizzle-orm";
import type { EnterRequest, RequestChannel, RequestRight } from "@/contracts/requests";
import type { Site } from "@/contracts/sites";
import { requestClaims, requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import type { Tools } from "@/server/platform/transact";
import { getController } from "@/server/sites/queries";
import { calendarOf } from "../../calendar/rules";
import { personId, queueDates } from "../../cases/rules";
import { deadlineOf } from "../../clock/rules";
import { addBytes } from "../../files/queries";
import { addressKey } from "../../holdings/queries";
import { formatReference } from "../../rules";
import { createCaseKey, makeId } from "../../sealing/queries";
import { addMessage } from "../../thread/queries";
import { nextNumber } from "../queries";

/** `files` came with the words, and are kept beside them. */
export type Arrival = Omit<EnterRequest, "siteId" | "channel"> & { channel: RequestChannel; files?: Uint8Array[] };

/** An objection in a chat counts at once, as one to direct marketing does: whoever says it expects it to be heard there. */
function deadlinesOf({ rights, receivedOn, channel }: Arrival, calendar: ReturnType<typeof calendarOf>) {
  const asked = (right: RequestRight) =>
    channel === "chat" && right === "objection_21_1" ? ("objection_marketing_21_2" as const) : right;
  return rights.map((right) => {
    const { due: dueOn, trace } = deadlineOf(receivedOn, asked(right), calendar);
    return { right, dueOn, trace, closedAt: null };
  });
}

/** Whoever asks does it here, and needs nobody at the desk. */
const isOwnDoor = (channel: RequestChannel) => channel === "form" || channel === "api";

/** The case, its key, one claim a right, what was written, and the log's entry: all of it or nothing. */
export async function openCase(actor: Actor, tools: Tools, site: Site, arrival: Arrival) {
  authorize(actor, isOwnDoor(arrival.channel) ? "requests:submit" : "requests:edit");
  const { tx, record } = tools;
  const own = isOwnDoor(arrival.channel);
  const [at, id, actorId] = [now(), await makeId(tx), personId(actor)];
  const moment = at.toISOString();
  const { channel, language, receivedOn, name, email, message, rights } = arrival;
  const controller = await getController(tx, site.controllerId);
  const claims = deadlinesOf(arrival, calendarOf(controller.calendar, controller.ownDays));
  const year = Number(civilDate(at).slice(0, 4));
  const reference = formatReference(year, await nextNumber(tx, year));
  const { dueOn, trace } = queueDates(claims);
  await tx.insert(requests).values({
    ...{ id, reference, siteId: site.id, channel, language, receivedAt: moment, receivedOn, dueOn, trace },
    // The page after the form says number and date: the arrival is acknowledged.
    acknowledgedAt: own ? moment : null,
  });
  const key = await createCaseKey(tx, id);
  await tx.insert(requestClaims).values(claims.map((claim) => ({ ...claim, requestId: id })));
  await tx
    .update(requests)
    .set({ sealed: key.seal("person", { name, email }), addressKey: email && addressKey(email) })
    .where(eq(requests.id, id));
  // A scanner writes no words: its file is the message.
  const isSaid = message || (arrival.files ?? []).length > 0;
  const words = isSaid && { kind: "request" as const, way: channel, text: message ?? "", actorId, at: moment };
  const messageId = words ? (await addMessage(tx, key, words)).id : null;
  await addBytes(tools, { id, reference, key }, { messageId }, arrival.files ?? []);
  const kind = own ? ("submitted" as const) : ("entered" as const);
  await tx.insert(requestEvents).values({ requestId: id, kind, actorId, at: moment });
  record({ act: `requests.${kind}`, about: id, data: { reference, channel, rights, site: site.key, dueOn } });
  return { id, reference, receivedOn, dueOn };
}
