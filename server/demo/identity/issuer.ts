import { generateKeyPair } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import type Provider from "oidc-provider";
import { isLoopback, publicUrl } from "@/env";
import { readBytes } from "@/server/platform/http/body";
import { scriptFreePolicy } from "@/server/platform/http/headers";
import { log } from "@/server/platform/log";
import { findAccount } from "./accounts";
import { demoIssuerPath } from "./client";
import { readLanguage } from "./language";
import { choicePage, lostPage } from "./page";
import { createProvider } from "./provider";

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function makeProvider(): Promise<Provider> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", { modulusLength: 2048 });
  return createProvider([
    { ...privateKey.export({ format: "jwk" }), kty: "RSA", use: "sig", alg: "RS256", kid: "demo" },
  ]);
}

function show(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(html);
}

/** Who was chosen: by the sign-in page's hint, or by a button of ours. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const language = readLanguage(request.headers);
  const details = await provider.interactionDetails(request, response).catch(() => null);
  if (!details) return show(response, 400, lostPage(language));
  const chosen =
    request.method === "POST"
      ? new URLSearchParams((await readBytes(request, 1024)).toString()).get("account")
      : details.params.login_hint;
  const account = findAccount(chosen);
  if (!account) return show(response, 200, choicePage(language, details.uid));
  await provider.interactionFinished(request, response, { login: { accountId: account.name, remember: false } });
}

/** The request as the front door sees it; a session that the provider kept would only choose instead of the person. */
function prepare(request: IncomingMessage): string {
  const { protocol, host } = new URL(publicUrl());
  const path = (request.url ?? "/").replace(/^\/demo\/oidc(?=[/?]|$)/, "") || "/";
  Object.assign(request, { url: path, originalUrl: `${demoIssuerPath}${path}` });
  Object.assign(request.headers, { "x-forwarded-proto": protocol.slice(0, -1), "x-forwarded-host": host });
  request.headers.cookie = request.headers.cookie?.replace(/(^|;\s*)demo_session(\.sig)?=[^;]*/g, "");
  return path;
}

/** A provider of OpenID Connect for the demonstration, so that it signs in exactly as production does. */
export function createDemoIssuer(): Handler {
  if (!isLoopback(new URL(publicUrl()).hostname))
    throw new Error(`The demonstration's sign-in runs on this machine only, and PUBLIC_URL is ${publicUrl()}.`);
  const made = makeProvider().then((provider) => ({ provider, callback: provider.callback() }));
  made.catch(() => undefined);

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider, callback } = await made;
    const path = prepare(request);
    response.setHeader("content-security-policy", scriptFreePolicy);
    response.setHeader("cache-control", "no-store");
    if (path.startsWith("/interaction/")) await interact(provider, request, response);
    else await callback(request, response);
  }

  return (request, response) => {
    serve(request, response).catch((error: unknown) => {
      log().error({ error: error instanceof Error ? error.name : "unknown" }, "demo sign-in failed");
      if (!response.headersSent) show(response, 400, lostPage(readLanguage(request.headers)));
      else response.end();
    });
  };
}
