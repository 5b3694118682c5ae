import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { env, isHttps } from "@/env";

const common = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
  "x-frame-options": "DENY",
  // What is no page loads nothing; each kind of page replaces this by a policy of its own.
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** A page that runs no script at all: published notices, visitors' pages of the doors. */
export const scriptFreePolicy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** What is saved and not shown: whatever opens it all the same opens it in a box. */
export const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

export function pagePolicy(nonce: string): string {
  const development = env().NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export function setCommonHeaders(response: ServerResponse): void {
  for (const [name, value] of Object.entries(common)) response.setHeader(name, value);
  if (isHttps()) response.setHeader("strict-transport-security", "max-age=31536000; includeSubDomains");
}

/** Next reads the nonce from the policy on the request; the browser from the one on the response. */
export function setPagePolicy(request: IncomingMessage, response: ServerResponse): void {
  const nonce = randomBytes(16).toString("base64");
  const policy = pagePolicy(nonce);
  request.headers["content-security-policy"] = policy;
  request.headers["x-nonce"] = nonce;
  response.setHeader("content-security-policy", policy);
}
