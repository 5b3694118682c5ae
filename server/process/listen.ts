import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { addressHeader, pathHeader } from "@/contracts/headers";
import { env } from "@/env";
import { AppError } from "@/server/platform/errors";
import { clientAddress } from "@/server/platform/http/address";
import { stackOf } from "@/server/platform/http/answer";
import { setCommonHeaders, setPagePolicy } from "@/server/platform/http/headers";
import { sendRefusal } from "@/server/platform/http/send";
import { log, withinRequest } from "@/server/platform/log";
import { isScriptFree, pathOf, routeOf } from "./routes";
import { makeScriptFree } from "./script-free";

/** TRACE and its like are for nobody here, and Next answers them as a fault of its own. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);

/** Takes the request if it is for it. */
export type Door = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;
export type Fallback = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

function logWhenDone(request: IncomingMessage, response: ServerResponse, id: string): void {
  const start = performance.now();
  const route = routeOf(request.url);
  response.setHeader("x-request-id", id);
  response.once("close", () => {
    const ms = Math.round(performance.now() - start);
    const level = response.statusCode >= 500 ? "error" : route.startsWith("/_next") ? "debug" : "info";
    log()[level]({ id, method: request.method, route, status: response.statusCode, ms }, "request");
  });
}

async function serve(request: IncomingMessage, response: ServerResponse, doors: Door[], fallback: Fallback) {
  try {
    setCommonHeaders(response);
    if (!methods.has(request.method ?? "")) return sendRefusal(response, new AppError("method_not_allowed"));
    const path = pathOf(request.url);
    if (path === null) return sendRefusal(response, new AppError("malformed"));
    request.headers[addressHeader] = clientAddress(request.headers, request.socket.remoteAddress);
    request.headers[pathHeader] = request.url ?? "/";
    for (const door of doors) if (await door(request, response)) return;
    setPagePolicy(request, response);
    if (isScriptFree(path)) makeScriptFree(request, response, path);
    await fallback(request, response);
  } catch (error) {
    log().error({ error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) }, "request failed");
    if (!response.headersSent) response.writeHead(500).end();
    else response.destroy();
  }
}

/** The doors in their order, then Next for all that is left. */
export function listen(doors: Door[], fallback: Fallback): Promise<Server> {
  const server = createServer((request, response) => {
    const id = randomUUID();
    logWhenDone(request, response, id);
    return withinRequest(id, () => serve(request, response, doors, fallback));
  });
  server.headersTimeout = 15_000;
  server.requestTimeout = 30_000;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env().PORT, env().HOST, () => resolve(server));
  });
}
