import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";
import { publicUrl } from "@/env";
import { scriptFreePolicy } from "@/server/platform/http/headers";
import { isBannerPreview, isDemoEmbed, isDemoSite, isRightsForm } from "./routes";

const ownForms = "form-action 'self'";

/** The customer's page of the demonstration: the banner's script and nothing else. A second form-action would not count. */
const demoSitePolicy = () => {
  const forms = `${ownForms} ${new URL(publicUrl()).origin}`;
  return `${scriptFreePolicy.replace(ownForms, forms)}; script-src 'self'; connect-src 'self'; frame-src 'self'`;
};

const demoEmbedPolicy = scriptFreePolicy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");

/** The banner's style is adopted by its script, so that not even a style sheet is let in. */
const bannerPreviewPolicy =
  "default-src 'none'; script-src 'self'; connect-src 'none'; img-src 'none'; style-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

/** The form's own script, which works on a challenge while somebody types; see docs/decisions/018. */
const rightsFormPolicy = `${scriptFreePolicy}; script-src 'self'`;

function policyOf(path: string): string {
  if (isBannerPreview(path)) return bannerPreviewPolicy;
  if (isDemoEmbed(path)) return demoEmbedPolicy;
  if (isRightsForm(path)) return rightsFormPolicy;
  return isDemoSite(path) ? demoSitePolicy() : scriptFreePolicy;
}

function setPolicy(response: ServerResponse, path: string): void {
  if (isDemoEmbed(path) || isBannerPreview(path)) response.removeHeader("x-frame-options");
  response.setHeader("content-security-policy", policyOf(path));
}

/** Scripts and preloads of the framework: its own files, and everything inline that carries the request's nonce. */
const frameworkScript = /<script\b[^>]*(?:\ssrc="\/_next\/[^"]*"|\snonce="[^"]*")[^>]*>[\s\S]*?<\/script>/g;
const frameworkPreload = /<link\b[^>]*(?:\sas="script"|\srel="modulepreload")[^>]*>/g;

export const withoutFramework = (html: string) => html.replace(frameworkScript, "").replace(frameworkPreload, "");

const gate = /<script\b[^>]*\ssrc="\/banner\.js"[^>]*><\/script>/;

/** As on any customer's page, the banner's script stands above all others: React leaves it where it was rendered. */
export function withGateFirst(html: string): string {
  const [tag] = gate.exec(html) ?? [];
  return tag === undefined ? html : html.replace(tag, "").replace(/<head\b[^>]*>/, (head) => `${head}${tag}`);
}

const callback = (args: unknown[]) => args.findLast((arg): arg is () => void => typeof arg === "function");

/** Holds a rendered page back until it is whole, and sends it without the framework's scripts. */
export function makeScriptFree(request: IncomingMessage, response: ServerResponse, path: string): void {
  setPolicy(response, path);
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const { writeHead, end } = response;
  const keep = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding === "latin1" ? encoding : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.flushHeaders = () => undefined;
  // The length is known at the end only: until then a status and headers are noted, not sent.
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === "object" && headers !== null)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as OutgoingHttpHeader);
    return response;
  }) as typeof response.writeHead;
  response.write = (chunk: unknown, ...rest: unknown[]) => {
    keep(chunk, rest[0]);
    callback(rest)?.();
    return true;
  };
  response.end = ((chunk: unknown, ...rest: unknown[]) => {
    keep(chunk, rest[0]);
    Object.assign(response, { writeHead, end });
    const body = Buffer.concat(chunks);
    const isPage = String(response.getHeader("content-type") ?? "").startsWith("text/html");
    const sent = isPage ? Buffer.from(withGateFirst(withoutFramework(body.toString()))) : body;
    response.removeHeader("link");
    response.removeHeader("transfer-encoding");
    // HEAD and 304 have no body, and a length that is not the page's would be a lie.
    const isBodiless = request.method === "HEAD" || response.statusCode === 204 || response.statusCode === 304;
    if (isBodiless) response.removeHeader("content-length");
    else response.setHeader("content-length", sent.length);
    return response.end(isBodiless ? undefined : sent, callback([chunk, ...rest]));
  }) as typeof response.end;
}
