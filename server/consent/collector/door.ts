import type { IncomingMessage, ServerResponse } from "node:http";
import { GiveConsent } from "@/contracts/consent";
import { addressHeader } from "@/contracts/headers";
import { visitor } from "@/server/platform/actor";
import { now } from "@/server/platform/clock";
import { AppError } from "@/server/platform/errors";
import { parse, parseJson, readBytes } from "@/server/platform/http/body";
import { callerKey } from "@/server/platform/http/rate-limit";
import { sendJson, sendRefusal } from "@/server/platform/http/send";
import { Batcher } from "./batcher";
import { Buckets } from "./buckets";
import type { Accepted } from "./rules";
import { acceptConsent, type Stored, storeConsents } from "./service";

const path = "/api/v1/consents";
const maxBytes = 4_096;
const cors = { "access-control-allow-origin": "*" };
const preflight = {
  ...cors,
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "content-type, idempotency-key",
  "access-control-max-age": "86400",
};

/** A visitor decides a few times a day; a household behind one address, a few times a minute. */
const callers = new Buckets({ size: 60, perSecond: 1, keys: 50_000 });
const batcher = new Batcher<Accepted, Stored>((accepted) => storeConsents(visitor, accepted), {
  rows: 500,
  ms: 5,
  waiting: 5_000,
});

/** POST /api/v1/consents, in front of everything else of the process: this is where the traffic is. */
export async function collectConsent(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  if ((request.url ?? "/").split("?", 1)[0] !== path) return false;
  if (request.method === "OPTIONS") {
    response.writeHead(204, preflight).end();
    return true;
  }
  try {
    const { isNew, receipt } = await batcher.add(await acceptConsent(visitor, await readConsent(request)));
    sendJson(response, isNew ? 201 : 200, receipt, cors);
  } catch (error) {
    // Whoever has hung up gets no answer, and it is no fault of ours.
    if (request.destroyed && !request.complete) return true;
    if (!request.complete) discard(request, response);
    sendRefusal(response, error, cors, (refusal) =>
      refusal.code === "invalid" && refusal.fields.id === "time" ? { serverTime: now().getTime() } : undefined,
    );
  }
  return true;
}

/** In the order of their price: method, rate, media type, size, JSON, schema. */
async function readConsent(request: IncomingMessage): Promise<GiveConsent> {
  if (request.method !== "POST") throw new AppError("method_not_allowed");
  const caller = callerKey("consents", String(request.headers[addressHeader] ?? "unknown"));
  if (!callers.take(caller, performance.now())) throw new AppError("too_many");
  // A banner's plain text needs no preflight; credentials never count here, so a foreign page gains nothing by it.
  if (!/^(application\/json|text\/plain)\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
    throw new AppError("unsupported_media_type");
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw new AppError("too_large");
  const bytes = await readBytes(request.iterator({ destroyOnReturn: false }), maxBytes);
  const consent = parse(GiveConsent, parseJson(bytes));
  const key = request.headers["idempotency-key"];
  if (key !== undefined && key !== consent.id) throw new AppError("malformed", { "idempotency-key": "not_the_id" });
  return consent;
}

/** The rest of a body that is not wanted: read past, so that the refusal reaches its sender, and then the line is closed. */
function discard(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("connection", "close");
  request.resume();
}
