import type { IncomingMessage, ServerResponse } from "node:http";
import { Key } from "@/contracts/fields";
import { visitor } from "@/server/platform/actor";
import { AppError } from "@/server/platform/errors";
import { sendJson, sendRefusal } from "@/server/platform/http/send";
import { singleton } from "@/server/platform/singleton";
import { findBanner } from "./service";

type Banner = Awaited<ReturnType<typeof findBanner>>;
type Kept = { banner: Promise<Banner>; until: number };

const validity = 60_000;
const most = 1_000;
const kept = () => singleton("banners", () => new Map<string, Kept>());

/** For a minute: a crowd asks the database once. What is not there is remembered for a second only. */
function keep(site: string, number: number | undefined): Promise<Banner> {
  const key = `${site}/${number ?? ""}`;
  const held = kept().get(key);
  if (held && held.until > performance.now()) return held.banner;
  if (kept().size >= most) kept().clear();
  const entry: Kept = { banner: findBanner(visitor, site, number), until: performance.now() + validity };
  kept().set(key, entry);
  entry.banner.then(
    (banner) => {
      if (!banner) entry.until = performance.now() + 1_000;
    },
    () => kept().delete(key),
  );
  return entry.banner;
}

const cors = { "access-control-allow-origin": "*" };
const address = /^\/api\/v1\/sites\/([^/]+)\/banner$/;

/** GET /api/v1/sites/<site>/banner, and `?version=<number>` for what it showed before; the same bytes for everybody. */
export async function serveBanner(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const [path, query] = (request.url ?? "/").split("?", 2) as [string, string?];
  const site = address.exec(path)?.[1];
  if (site === undefined) return false;
  try {
    if (request.method === "OPTIONS") {
      response
        .writeHead(204, {
          ...cors,
          "access-control-allow-methods": "GET, HEAD",
          "access-control-allow-headers": "if-none-match",
          "access-control-max-age": "86400",
        })
        .end();
      return true;
    }
    if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method_not_allowed");
    const asked = new URLSearchParams(query).get("version");
    if (!Key.safeParse(site).success || (asked !== null && !/^[1-9]\d{0,6}$/.test(asked)))
      throw new AppError("not_found");
    const banner = await keep(site, asked === null ? undefined : Number(asked));
    if (!banner) throw new AppError("not_found");
    const etag = `"${banner.sha256}"`;
    const headers = {
      ...cors,
      etag,
      "cache-control": asked ? "public, max-age=86400, immutable" : "public, max-age=60",
    };
    if (request.headers["if-none-match"]?.includes(etag)) response.writeHead(304, headers).end();
    else sendJson(response, 200, banner.config, headers);
  } catch (error) {
    sendRefusal(response, error, cors);
  }
  return true;
}

/** After a publication in this process; others follow within the minute. */
export function forgetBanner(site: string): void {
  kept().delete(`${site}/`);
}
