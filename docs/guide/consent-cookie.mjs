// Sends the banner's cookie back by HTTP, so that Safari keeps it for longer than seven days. Node alone, nothing to install:
// `node consent-cookie.mjs 8080`, and let /consent-cookie of your site's own host lead here. Or import `consentCookie`.
import { createServer } from "node:http";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

const longest = 181 * 24 * 60 * 60; // seconds: no longer than the months of your banner

export function consentCookie(request, response) {
  response.setHeader("cache-control", "no-store");
  if (request.method !== "POST") return response.writeHead(405, { allow: "POST" }).end();
  // Only what a browser's encodeURIComponent can have written, and only what this browser sent itself.
  const sent = /(?:^|; )nachweis_consent=([\w.!~*'()%-]{1,3500})(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
  const cookie = `nachweis_consent=${sent}; Max-Age=${longest}; Path=/; SameSite=Lax; Secure`;
  return response.writeHead(204, sent && { "set-cookie": cookie }).end();
}

if (argv[1] === fileURLToPath(import.meta.url))
  createServer(consentCookie).listen(Number(argv[2] ?? 8080), "127.0.0.1");
