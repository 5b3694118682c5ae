import type { IncomingMessage, ServerResponse } from "node:http";
import { Key, Language } from "@/contracts/fields";
import { AppError } from "@/server/platform/errors";
import { sendRefusal } from "@/server/platform/http/send";
import { findServed } from "../faces/queries";

const cors = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };
const preflight = {
  ...cors,
  "access-control-allow-methods": "GET, HEAD",
  "access-control-allow-headers": "if-none-match",
  "access-control-max-age": "86400",
};
const address = /^\/api\/v1\/sites\/([^/]+)\/banner$/;

type Asked = { site: string; number: number | undefined; language: Language | undefined };

function readQuery(site: string, query: string | undefined): Asked {
  const search = new URLSearchParams(query);
  const [number, language] = [search.get("version"), search.get("language")];
  if (!Key.safeParse(site).success || (number !== null && !/^[1-9]\d{0,6}$/.test(number)))
    throw new AppError("not_found");
  const known = Language.safeParse(language);
  return {
    site,
    number: number === null ? undefined : Number(number),
    language: known.success ? known.data : undefined,
  };
}

/** The face of the banner in force in one language, or a whole version that was in force once. */
async function find({ site, number, language }: Asked) {
  const banner = await findServed(site, number);
  if (!banner) throw new AppError("not_found");
  if (number !== undefined || !banner.faces) return banner.snapshot;
  return banner.faces[language ?? banner.language];
}

/**
 * GET /api/v1/sites/<site>/banner?language=de: what the script shows, the same bytes for everybody; `?version=<number>`:
 * the frozen whole. The browser's signal comes back as a header, for the script itself cannot read it everywhere.
 */
export async function serveBanner(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [path, query] = (request.url ?? "/").split("?", 2) as [string, string?];
  const site = address.exec(path)?.[1];
  if (site === undefined) return false;
  try {
    if (request.method === "OPTIONS") {
      response.writeHead(204, preflight).end();
      return true;
    }
    if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method_not_allowed");
    const asked = readQuery(site, query);
    const { bytes, etag } = await find(asked);
    const headers = {
      ...cors,
      etag,
      vary: "Sec-GPC",
      "access-control-expose-headers": "nachweis-gpc",
      "cache-control":
        asked.number === undefined
          ? "public, max-age=300, stale-while-revalidate=86400"
          : "public, max-age=31536000, immutable",
      ...(request.headers["sec-gpc"] === "1" && { "nachweis-gpc": "1" }),
    };
    if (request.headers["if-none-match"]?.includes(etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    response.writeHead(200, { ...headers, "content-type": "application/json", "content-length": bytes.length });
    response.end(request.method === "HEAD" ? undefined : bytes);
  } catch (error) {
    sendRefusal(response, error, cors);
  }
  return true;
}
