import { isUtf8 } from "node:buffer";
import type { IncomingMessage, ServerResponse } from "node:http";
import type * as z from "zod/mini";
import { addressHeader } from "@/contracts/headers";
import { AppError } from "@/server/platform/errors";
import { parse } from "@/server/platform/http/body";
import { sendRefusal } from "@/server/platform/http/send";
import type { Buckets } from "./buckets";

export const cors = { "access-control-allow-origin": "*" };
const preflight = {
  ...cors,
  "access-control-allow-methods": "POST",
  "access-control-allow-headers": "content-type, idempotency-key",
  "access-control-max-age": "86400",
};

export const pathOf = (request: IncomingMessage) => (request.url ?? "/").split("?", 1)[0];

type Limits = { maxBytes: number; callers: Buckets };

/** What a page may post here, in the order of the checks' price: method, rate, media type, size, JSON, schema. */
export async function readPost<S extends z.ZodMiniType>(
  request: IncomingMessage,
  schema: S,
  { maxBytes, callers }: Limits,
): Promise<z.infer<S>> {
  if (request.method !== "POST") throw new AppError("method_not_allowed");
  if (!callers.take(String(request.headers[addressHeader] ?? "unknown"), performance.now()))
    throw new AppError("too_many");
  // A banner's plain text needs no preflight; credentials never count here, so a foreign page gains nothing by it.
  if (!/^(application\/json|text\/plain)\s*(;|$)/i.test(request.headers["content-type"] ?? ""))
    throw new AppError("unsupported_media_type");
  if (Number(request.headers["content-length"] ?? 0) > maxBytes) throw new AppError("too_large");
  return parse(schema, parseText(await readBody(request, maxBytes)));
}

/** At most `limit` bytes, whatever Content-Length says. By events: an iterator costs more than all the rest of the reading. */
function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) reject(new AppError("too_large"));
      else chunks.push(chunk);
    });
    request.once("end", () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new AppError("malformed"));
    });
  });
}

function parseText(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw new AppError("malformed");
  try {
    return JSON.parse(bytes.toString());
  } catch {
    throw new AppError("malformed");
  }
}

type Beside = Parameters<typeof sendRefusal>[3];

/** Answers a post from any page, or says in the one shape why not. */
export async function answerPost(
  request: IncomingMessage,
  response: ServerResponse,
  work: () => Promise<void>,
  beside?: Beside,
): Promise<true> {
  if (request.method === "OPTIONS") {
    response.writeHead(204, preflight).end();
    return true;
  }
  try {
    await work();
  } catch (error) {
    // Whoever has hung up gets no answer, and it is no fault of ours.
    if (request.destroyed && !request.complete) return true;
    if (!request.complete) discard(request, response);
    sendRefusal(response, error, cors, beside);
  }
  return true;
}

/** The rest of a body that is not wanted: read past, so that the refusal reaches its sender, and then the line is closed. */
function discard(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader("connection", "close");
  request.removeAllListeners("data");
  request.resume();
}
