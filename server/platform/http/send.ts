import type { ServerResponse } from "node:http";
import { errorBody, refusalOf } from "./answer";

/** For doors in front of Next: the same answers as `answer` makes, in node's own terms. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  // Text, which goes out together with the head in one piece.
  const text = JSON.stringify(body);
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  });
  response.end(response.req.method === "HEAD" ? undefined : text);
}

const retryAfter: Record<string, string> = { too_many: "60", unavailable: "5" };

/** Any error in the one shape; `beside` stands next to `error` in the body. */
export function sendRefusal(
  response: ServerResponse,
  error: unknown,
  headers: Record<string, string> = {},
  beside?: (refusal: ReturnType<typeof refusalOf>) => object | undefined,
) {
  const refusal = refusalOf(error);
  const wait = retryAfter[refusal.code];
  sendJson(
    response,
    refusal.status,
    { ...errorBody(refusal), ...beside?.(refusal) },
    { ...headers, ...(wait && { "retry-after": wait }) },
  );
}
