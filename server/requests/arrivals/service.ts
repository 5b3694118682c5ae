import { eq } from "drizzle-orm";
import { Key } from "@/contracts/fields";
import type {
  EnterRequest,
  ReceiptQuery,
  RequestChannel,
  RequestReceipt,
  RequestRight,
  SubmitRequest,
} from "@/contracts/requests";
import type { Site } from "@/contracts/sites";
import { requestClaims, requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { linkToken, sameText } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import type { Once } from "@/server/platform/http/idempotency";
import { type Tools, transact } from "@/server/platform/transact";
import { findSiteByKey, getController, getSite, getSiteByKey } from "@/server/sites/queries";
import { calendarOf } from "../calendar/rules";
import { personId, queueDates } from "../cases/rules";
import { deadlineOf } from "../clock/rules";
import { addressKey } from "../holdings/queries";
import { formatReference, receiptProblem } from "../rules";
import { createCaseKey, makeId } from "../sealing/queries";
import { addMessage } from "../thread/queries";
import * as queries from "./queries";

/** Ties a receipt's address to its reference, so that nobody can leaf through the others. */
const receiptProof = (reference: string) => linkToken("requests.receipt", reference);

/** Who answers the requests of a site, and how else to reach them. */
export async function getAddressee(actor: Actor, siteKey: string) {
  authorize(actor, "requests:submit");
  const site = Key.safeParse(siteKey).success ? await findSiteByKey(database(), siteKey) : null;
  if (!site || site.archivedAt) throw new AppError("not_found");
  const { name, address, dpoName, dpoAddress, dpoEmail } = await getController(database(), site.controllerId);
  return { siteKey: site.key, siteName: site.name, name, address, dpoName, dpoAddress, dpoEmail };
}

export async function submitRequest(
  actor: Actor,
  { site: key, ...input }: SubmitRequest,
  options: { channel: Extract<RequestChannel, "form" | "api">; once?: Once },
): Promise<RequestReceipt> {
  authorize(actor, "requests:submit");
  const { channel, once } = options;
  const receipt = await transact(
    actor,
    async (tools) => {
      const site = await findSiteByKey(tools.tx, key);
      if (!site || site.archivedAt) throw new AppError("invalid", { site: "unknown" });
      const arrival = { ...input, channel, receivedOn: civilDate(now()) };
      const { reference, receivedOn, dueOn } = await add(tools, actor, site, arrival);
      return { reference, receivedOn, dueOn };
    },
    { once },
  );
  // Made anew for each answer: what is kept for a repeated key opens nothing.
  const { reference } = receipt;
  const query = new URLSearchParams({ reference, proof: receiptProof(reference), language: input.language });
  return { ...receipt, page: `/rights/${key}/received?${query}` };
}

export async function getReceipt(actor: Actor, { site: key, reference, proof }: ReceiptQuery) {
  authorize(actor, "requests:submit");
  if (!sameText(proof, receiptProof(reference))) throw new AppError("not_found");
  const site = await getSiteByKey(database(), key);
  return {
    ...found(await queries.findReceipt(database(), site.id, reference)),
    siteName: site.name,
    controllerName: site.controllerName,
  };
}

/** By staff, with the day on which it came: the day it reached the controller, not the day on which somebody read it. */
export async function enterRequest(actor: Actor, { siteId, ...input }: EnterRequest) {
  const scope = authorize(actor, "requests:edit");
  const problem = receiptProblem(input.receivedOn, civilDate(now()));
  if (problem) throw new AppError("invalid", { receivedOn: problem });
  return transact(actor, async (tools) => {
    const site = await getSite(tools.tx, siteId);
    assertInScope(scope, [site.controllerId]);
    return add(tools, actor, site, input);
  });
}

type Arrival = Omit<EnterRequest, "siteId" | "channel"> & { channel: RequestChannel };

/** An objection in a chat counts at once, as one to direct marketing does: whoever says it expects it to be heard there. */
function deadlinesOf({ rights, receivedOn, channel }: Arrival, calendar: ReturnType<typeof calendarOf>) {
  const asked = (right: RequestRight) =>
    channel === "chat" && right === "objection_21_1" ? ("objection_marketing_21_2" as const) : right;
  return rights.map((right) => {
    const { due: dueOn, trace } = deadlineOf(receivedOn, asked(right), calendar);
    return { right, dueOn, trace, closedAt: null };
  });
}

/** The case, its key, one claim a right, what was written, and the log's entry: all of it or nothing. */
async function add({ tx, record }: Tools, actor: Actor, site: Site, arrival: Arrival) {
  const [at, id, actorId] = [now(), await makeId(tx), personId(actor)];
  const moment = at.toISOString();
  const { channel, language, receivedOn, name, email, message, rights } = arrival;
  const controller = await getController(tx, site.controllerId);
  const claims = deadlinesOf(arrival, calendarOf(controller.calendar, controller.ownDays));
  const year = Number(civilDate(at).slice(0, 4));
  const reference = formatReference(year, await queries.nextNumber(tx, year));
  const own = channel === "form" || channel === "api";
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
  if (message) await addMessage(tx, key, { kind: "request", way: channel, text: message, actorId, at: moment });
  const kind = own ? ("submitted" as const) : ("entered" as const);
  await tx.insert(requestEvents).values({ requestId: id, kind, actorId, at: moment });
  record({ act: `requests.${kind}`, about: id, data: { reference, channel, rights, site: site.key, dueOn } });
  return { id, reference, receivedOn, dueOn };
}
