import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { addressHeader, pathHeader } from "@/contracts/headers";
import { env } from "@/env";
import { AppError } from "@/server/platform/errors";
import { clientAddress } from "@/server/platform/http/address";
import { stackOf } from "@/server/platform/http/answer";
import { filePolicy, setCommonHeaders, setPagePolicy } from "@/server/platform/http/headers";
import { sendRefusal } from "@/server/platform/http/send";
import { log, withinRequest } from "@/server/platform/log";
import { isFile, isScriptFree, pathOf, routeOf } from "./routes";
import { makeScriptFree } from "./script-free";

/** TRACE and its like are for nobody here, and Next answers them as a fault of its own. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Takes the request if it is for it. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
export type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What came to a request, in one line. */
function logAnswer(
  { method, url }: IncomingMessage,
  { statusCode: status }: ServerResponse,
  id: string,
  start: number,
) {
  const route = routeOf(url);
  const ms = Math.round(performance.now() - start);
  const level = status >= 500 ? "error" : route.startsWith("/_next") ? "debug" : "info";
  log()[level]({ id, method, route, status, ms }, "request");
}

/** What every request is given, whoever takes it; false for what nobody takes. */
function prepare(request: IncomingMessage, response: ServerResponse, id: string): boolean {
  response.setHeader("x-request-id", id);
  setCommonHeaders(response);
  const refusal = !methods.has(request.method ?? "")
    ? "method_not_allowed"
    : pathOf(request.url) === null
      ? "malformed"
      : null;
  if (refusal) sendRefusal(response, new AppError(refusal));
  request.headers[addressHeader] = clientAddress(request.headers, request.socket.remoteAddress);
  request.headers[pathHeader] = request.url ?? "/";
  return refusal === null;
}

function fail(response: ServerResponse, error: unknown) {
  log().error({ error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) }, "request failed");
  if (!response.headersSent) response.writeHead(500).end();
  else response.destroy();
}

async function passOn(request: IncomingMessage, response: ServerResponse, doors: Door[], fallback: Fallback) {
  try {
    for (const door of doors) if (await door(request, response)) return;
    const path = pathOf(request.url) as string;
    setPagePolicy(request, response);
    // A file goes out as it comes; a page of visitors is held back until it is whole.
    if (isFile(path)) response.setHeader("content-security-policy", filePolicy);
    else if (isScriptFree(path)) makeScriptFree(request, response, path);
    await fallback(request, response);
  } catch (error) {
    fail(response, error);
  }
}

/** A door whose callers come by the thousand: without a store of its own for each request, and a line only for what it refused. */
async function collect(request: IncomingMessage, response: ServerResponse, door: Door, id: string) {
  const start = performance.now();
  try {
    await door(request, response);
  } catch (error) {
    fail(response, error);
  }
  if (response.statusCode >= 400) logAnswer(request, response, id, start);
}

type Doors = { collection: Map<string, Door>; others: Door[] };

/** The collection's addresses first, then the other doors in their order, then Next for all that is left. */
export function listen({ collection, others }: Doors, fallback: Fallback): Promise<Server> {
  const server = createServer((request, response) => {
    const id = randomUUID();
    const door = collection.get((request.url ?? "/").split("?", 1)[0] as string);
    if (door) return prepare(request, response, id) && collect(request, response, door, id);
    const start = performance.now();
    response.once("close", () => logAnswer(request, response, id, start));
    return prepare(request, response, id) && withinRequest(id, () => passOn(request, response, others, fallback));
  });
  server.headersTimeout = 15_000;
  // A colleague sends a hundred megabytes over a slow line; whoever drips a small body holds a socket and nothing else.
  server.requestTimeout = 600_000;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env().PORT, env().HOST, () => resolve(server));
  });
}
