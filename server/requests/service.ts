import { and, eq, sql } from "drizzle-orm";
import { Key } from "@/contracts/fields";
import type {
  AnswerRequest,
  EnterRequest,
  ListRequests,
  ReceiptQuery,
  RequestCase,
  RequestReceipt,
  StartRequest,
  SubmitRequest,
} from "@/contracts/requests";
import type { Site } from "@/contracts/sites";
import { requestEvents, requests } from "@/db/schema";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { linkToken, sameText } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import type { Once } from "@/server/platform/http/idempotency";
import { type Tools, transact } from "@/server/platform/transact";
import { findSiteByKey, getController, getSite, getSiteByKey } from "@/server/sites/queries";
import { germanCalendar } from "./calendar/rules";
import { deadlineOf } from "./clock/rules";
import * as queries from "./queries";
import { canMove, formatReference, isSameOpening, receiptProblem } from "./rules";

/** Ties a receipt's address to its reference, so that nobody can leaf through the others. */
const receiptProof = (reference: string) => linkToken("requests.receipt", reference);

const personId = (actor: Actor) => (actor.kind === "person" ? actor.id : null);

/** Who answers the requests of a site, and how else to reach them. */
export async function getAddressee(actor: Actor, siteKey: string) {
  authorize(actor, "requests:submit");
  const site = Key.safeParse(siteKey).success ? await findSiteByKey(database(), siteKey) : null;
  if (!site || site.archivedAt) throw new AppError("not_found");
  const { name, address, dpoName, dpoAddress, dpoEmail } = await getController(database(), site.controllerId);
  return { siteKey: site.key, siteName: site.name, name, address, dpoName, dpoAddress, dpoEmail };
}

export async function submitRequest(actor: Actor, input: SubmitRequest, once?: Once): Promise<RequestReceipt> {
  authorize(actor, "requests:submit");
  const receipt = await transact(
    actor,
    async (tools) => {
      const site = await findSiteByKey(tools.tx, input.site);
      if (!site || site.archivedAt) throw new AppError("invalid", { site: "unknown" });
      const { site: _, ...fields } = input;
      const { reference, receivedOn, dueOn } = await add(
        tools,
        actor,
        site,
        { ...fields, receivedOn: civilDate(now()) },
        "submitted",
      );
      return { reference, receivedOn, dueOn };
    },
    { once },
  );
  // Made anew for each answer: what is kept for a repeated key opens nothing.
  const { reference } = receipt;
  const query = new URLSearchParams({ reference, proof: receiptProof(reference), language: input.language });
  return { ...receipt, page: `/rights/${input.site}/received?${query}` };
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

/** By staff: what came as a letter, by phone or at the counter, with the day on which it came. */
export async function enterRequest(actor: Actor, { siteId, ...input }: EnterRequest) {
  const scope = authorize(actor, "requests:edit");
  const problem = receiptProblem(input.receivedOn, civilDate(now()));
  if (problem) throw new AppError("invalid", { receivedOn: problem });
  return transact(actor, async (tools) => {
    const site = await getSite(tools.tx, siteId);
    assertInScope(scope, [site.controllerId]);
    return add(tools, actor, site, input, "entered");
  });
}

type Arrival = Omit<EnterRequest, "siteId">;

async function add({ tx, record }: Tools, actor: Actor, site: Site, input: Arrival, kind: "submitted" | "entered") {
  const at = now();
  const controller = await getController(tx, site.controllerId);
  const { due, trace } = deadlineOf(input.receivedOn, input.right, germanCalendar(controller.land));
  const year = Number(civilDate(at).slice(0, 4));
  const reference = formatReference(year, await queries.nextNumber(tx, year));
  const values = { ...input, reference, siteId: site.id, receivedAt: at.toISOString(), dueOn: due, trace };
  const [row] = await tx.insert(requests).values(values).returning({ id: requests.id });
  const { id } = found(row);
  await tx.insert(requestEvents).values({ requestId: id, kind, actorId: personId(actor), at: at.toISOString() });
  record({ act: `requests.${kind}`, about: id, data: { reference, right: input.right, site: site.key, dueOn: due } });
  return { id, reference, receivedOn: input.receivedOn, dueOn: due };
}

export async function listRequests(actor: Actor, input: ListRequests) {
  const scope = authorize(actor, "requests:read");
  return queries.listRequests(database(), scope, input, civilDate(now()));
}

export async function listAllRequests(actor: Actor, input: ListRequests) {
  const scope = authorize(actor, "requests:read");
  return queries.allRequests(database(), scope, input, civilDate(now()));
}

export async function listSiteOptions(actor: Actor) {
  const scope = authorize(actor, "requests:read");
  return queries.listSiteOptions(database(), scope);
}

/** Opens a case: from here on its reader has seen the person, and the log says so. */
export async function getRequest(actor: Actor, id: string): Promise<RequestCase> {
  const scope = authorize(actor, "requests:read");
  return transact(actor, async ({ tx, record }) => {
    const head = await queries.getRequestHead(tx, id);
    assertInScope(scope, [head.controllerId]);
    const actorId = personId(actor);
    const at = now();
    if (actorId && !isSameOpening(await queries.lastOpening(tx, id, actorId), at)) {
      await tx.insert(requestEvents).values({ requestId: id, kind: "opened", actorId, at: at.toISOString() });
      record({ act: "requests.opened", about: id });
    }
    return queries.getCase(tx, id, civilDate(at));
  });
}

export async function startRequest(actor: Actor, { id, version }: StartRequest) {
  authorize(actor, "requests:edit");
  return move(actor, { id, version, to: "in_progress", event: "started" });
}

/** Closes a case with its outcome and the words for the person; the schema lets none pass without words. */
export async function answerRequest(actor: Actor, { id, version, outcome, answer }: AnswerRequest) {
  authorize(actor, "requests:edit");
  return move(actor, {
    id,
    version,
    to: "answered",
    event: "answered",
    fields: { outcome, answer },
    data: { outcome },
  });
}

type Move = StartRequest & {
  to: "in_progress" | "answered";
  event: "started" | "answered";
  fields?: Pick<AnswerRequest, "outcome" | "answer">;
  data?: Record<string, string>;
};

async function move(actor: Actor, { id, version, to, event, fields, data }: Move) {
  const scope = authorize(actor, "requests:edit");
  return transact(actor, async ({ tx, record }) => {
    const head = await queries.getRequestHead(tx, id);
    assertInScope(scope, [head.controllerId]);
    const at = now().toISOString();
    const [row] = canMove(head.state, to)
      ? await tx
          .update(requests)
          .set({
            ...fields,
            state: to,
            version: sql`${requests.version} + 1`,
            ...(to === "answered" && { answeredAt: at }),
          })
          .where(and(eq(requests.id, id), eq(requests.version, version)))
          .returning({ version: requests.version })
      : [];
    if (!row) throw new AppError("conflict", {}, await queries.getAnswer(tx, id));
    await tx.insert(requestEvents).values({ requestId: id, kind: event, actorId: personId(actor), at });
    record({ act: `requests.${event}`, about: id, ...(data && { data }) });
    return { id, version: row.version };
  });
}
