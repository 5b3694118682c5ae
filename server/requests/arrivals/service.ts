import { Key } from "@/contracts/fields";
import type { EnterRequest, ReceiptQuery, RequestChannel, RequestReceipt, SubmitRequest } from "@/contracts/requests";
import type { Actor } from "@/server/platform/actor";
import { assertInScope, authorize } from "@/server/platform/authorize";
import { civilDate, now } from "@/server/platform/clock";
import { linkToken, sameText } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { AppError, found } from "@/server/platform/errors";
import type { Once } from "@/server/platform/http/idempotency";
import { transact } from "@/server/platform/transact";
import { findSiteByKey, getController, getSite, getSiteByKey } from "@/server/sites/queries";
import { receiptProblem } from "../rules";
import { openCase } from "./opening/service";
import * as queries from "./queries";

/** Ties a receipt's address to its reference, so that nobody can leaf through the others. */
const receiptProof = (reference: string) => linkToken("requests.receipt", reference);

/** Who answers the requests of a site, and how else to reach them. */
export async function getAddressee(actor: Actor, siteKey: string) {
  authorize(actor, "requests:submit");
  const site = Key.safeParse(siteKey).success ? await findSiteByKey(database(), siteKey) : null;
  if (!site || site.archivedAt) throw new AppError("not_found");
  const controller = await getController(database(), site.controllerId);
  const { name, address, dpoName, dpoAddress, dpoEmail, publicFigures } = controller;
  return { siteKey: site.key, siteName: site.name, name, address, dpoName, dpoAddress, dpoEmail, publicFigures };
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
      const { reference, receivedOn, dueOn } = await openCase(actor, tools, site, arrival);
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
    return openCase(actor, tools, site, input);
  });
}
