import type { IncomingMessage, ServerResponse } from "node:http";
import { publicUrl } from "@/env";
import { scriptFreePolicy } from "@/server/platform/http/headers";
import { isDemoSite } from "./routes";

/** The customer's page of the demonstration: the banner's script and nothing else. */
const demoSitePolicy = () =>
  `${scriptFreePolicy}; script-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self' ${publicUrl()}`;

/** Scripts and preloads of the framework: its own files, and everything inline that carries the request's nonce. */
const frameworkScript = /<script\b[^>]*(?:\ssrc="\/_next\/[^"]*"|\snonce="[^"]*")[^>]*>[\s\S]*?<\/script>/g;
const frameworkPreload = /<link\b[^>]*(?:\sas="script"|\srel="modulepreload")[^>]*>/g;

export const withoutFramework = (html: string) => html.replace(frameworkScript, "").replace(frameworkPreload, "");

/** Holds a rendered page back until it is whole, and sends it without the framework's scripts. */
export function makeScriptFree(request: IncomingMessage, response: ServerResponse, path: string): void {
  response.setHeader("content-security-policy", isDemoSite(path) ? demoSitePolicy() : scriptFreePolicy);
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const end = response.end.bind(response);
  const keep = (chunk: unknown) => {
    if (typeof chunk === "string" || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  const settle = (args: unknown[]) => args.findLast((arg): arg is () => void => typeof arg === "function")?.();
  response.flushHeaders = () => undefined;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    keep(chunk);
    settle(rest);
    return true;
  };
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    keep(chunk);
    settle([chunk, ...rest]);
    const body = Buffer.concat(chunks);
    const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
    const sent = isPage ? Buffer.from(withoutFramework(body.toString())) : body;
    if (response.getHeader("content-length") !== undefined || isPage) response.setHeader("content-length", sent.length);
    response.removeHeader("link");
    return end(sent);
  }) as typeof response.end;
}
