import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { consentCookie } from "@/docs/guide/consent-cookie.mjs";

type Answer = [type: string, body: string];

const measure = `
window.ran.push("measure");
document.cookie = "_m_id=1; Max-Age=3600; Path=/";
document.cookie = "_keep=1; Max-Age=3600; Path=/";`;

const embedded = "<!doctype html><title>Embedded</title><p>The other company's content";

/** A page as a developer makes it by the guide: the banner first, the rest marked. */
const page = (desk: string, site: string, port: number, attributes: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A customer's page</title>
<script src="${desk}/banner.js" data-site="${site}" ${attributes} crossorigin="anonymous"></script>
<script nonce="n0">window.ran = ["page"]; window.layerAtStart = [...window.dataLayer ?? []].map((entry) => [...entry]);</script>
<script type="text/plain" data-consent="analytics" src="/measure.js"></script>
<script type="text/plain" data-consent="analytics" nonce="n0">window.ran.push("after measure");</script>
<script type="text/plain" data-consent="marketing" src="http://ads.localhost:${port}/ads.js"></script>
</head><body><h1>A customer's page</h1>
<iframe data-consent="third-party" data-vendor="videos" data-src="http://video.localhost:${port}/embed" title="A film" width="560" height="315"></iframe>
<iframe data-consent="third-party" data-vendor="plans" data-clicks="2" data-src="http://plans.localhost:${port}/embed" title="A plan" width="560" height="315"></iframe>
<iframe data-consent="third-party" data-vendor="maps" data-src="http://maps.localhost:${port}/embed" title="A map" width="560" height="315"></iframe>
<img data-consent="marketing" data-src="http://pixel.localhost:${port}/1.gif" alt="" width="1" height="1">
<footer><button type="button" data-consent-open>Your cookies</button></footer>
</body></html>`;

const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/**
 * A customer's site under a host name of its own, and the other companies' under theirs: one server that counts what each
 * of them was asked. Its policy is as strict as the guide says it may be.
 */
export async function startCustomer(desk: string, site: string) {
  const asked = new Map<string, number>();
  const cookies: string[] = [];
  let port = 0;

  const answerOf = (host: string, path: string): Answer | null => {
    if (path.endsWith("/measure.js")) return ["text/javascript", measure];
    if (path === "/ads.js") return ["text/javascript", 'window.ran.push("ads");'];
    if (path === "/embed") return ["text/html", embedded];
    if (host !== "customer.localhost") return null;
    if (path === "/" || path === "/other") return ["text/html; charset=utf-8", page(desk, site, port, "")];
    if (path === "/safari")
      return ["text/html; charset=utf-8", page(desk, site, port, 'data-cookie-endpoint="/consent-cookie"')];
    return null;
  };

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const host = (request.headers.host ?? "").split(":", 1)[0] as string;
    const path = (request.url ?? "/").split("?", 1)[0] as string;
    asked.set(`${host}${path}`, (asked.get(`${host}${path}`) ?? 0) + 1);
    if (path === "/consent-cookie") {
      cookies.push(request.headers.cookie ?? "");
      return void consentCookie(request, response);
    }
    if (path === "/1.gif") return void response.setHeader("content-type", "image/gif").end(pixel);
    const [type, body] = answerOf(host, path) ?? ["text/plain", ""];
    const policy = [
      "default-src 'none'",
      `script-src 'self' ${desk} http://ads.localhost:${port} 'nonce-n0'`,
      `connect-src 'self' ${desk}`,
      `frame-src http://video.localhost:${port} http://plans.localhost:${port} http://maps.localhost:${port}`,
      `img-src 'self' http://pixel.localhost:${port}`,
    ];
    if (host === "customer.localhost") response.setHeader("content-security-policy", policy.join("; "));
    response.writeHead(body ? 200 : 404, { "content-type": type, "cache-control": "no-store" }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return {
    url: `http://customer.localhost:${port}`,
    /** How often somebody asked for `host/path` since `forget`. */
    count: (address: string) => asked.get(address) ?? 0,
    /** Everybody but the customer's own page and the browser's wish for an icon. */
    others: () => [...asked.keys()].filter((key) => !/^customer\.localhost\/$|favicon/.test(key)),
    cookies,
    forget: () => asked.clear(),
    stop,
  };
}
export type Customer = Awaited<ReturnType<typeof startCustomer>>;
