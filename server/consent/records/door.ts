import type { IncomingMessage, ServerResponse } from "node:http";
import { ConsentId } from "@/contracts/consent";
import { addressHeader } from "@/contracts/headers";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { callerKey } from "@/server/platform/http/rate-limit";
import { sendJson, sendRefusal } from "@/server/platform/http/send";
import { Buckets } from "../collector/buckets";
import { getReceipt } from "./service";

const path = /^\/api\/v1\/consents\/([^/]+)\/receipt$/;
const cors = { "access-control-allow-origin": "*" };
const preflight = { ...cors, "access-control-allow-methods": "GET, HEAD", "access-control-max-age": "86400" };

/** A person looks once or twice; nobody tries 2⁷⁴ ids at this pace. */
const callers = new Buckets({ size: 30, perSecond: 0.5, keys: 50_000 });

/** GET /api/v1/consents/<id>/receipt: for the person, from the banner's settings on the customer's page. */
export async function serveReceipt(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const id = path.exec((request.url ?? "/").split("?", 1)[0] as string)?.[1];
  if (id === undefined) return false;
  if (request.method === "OPTIONS") {
    response.writeHead(204, preflight).end();
    return true;
  }
  try {
    if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method_not_allowed");
    if (!callers.take(callerKey("receipts", String(request.headers[addressHeader] ?? "unknown")), performance.now()))
      throw new AppError("too_many");
    const receipt = ConsentId.safeParse(id).success ? await getReceipt(visitor, id) : null;
    if (!receipt) throw new AppError("not_found");
    sendJson(response, 200, receipt, {
      ...cors,
      "content-type": "application/ld+json",
      "content-disposition": `inline; filename="consent-${id}.jsonld"`,
      "x-robots-tag": "noindex",
    });
  } catch (error) {
    sendRefusal(response, error, cors);
  }
  return true;
}
