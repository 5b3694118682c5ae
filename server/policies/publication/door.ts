import type { IncomingMessage, ServerResponse } from "node:http";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { scriptFreePolicy } from "@/server/platform/http/headers";
import { findPublished } from "./queries";
import { type Asked, absentPage, matchesTag, readAddress } from "./rules";

type Page = { bytes: Buffer; tag: string; language: string };
type Kept = { page: Promise<Page | null>; until: number };

/** For a second: a crowd asks the database once, and a new version is public a second later. */
const kept = new Map<string, Kept>();
const validity = 1000;

async function load({ siteKey, number }: Asked): Promise<Page | null> {
  const published = await findPublished(database(), siteKey, number);
  if (!published) return null;
  const bytes = Buffer.from(published.html);
  return { bytes, tag: `"${sha256(bytes)}"`, language: published.notice.language };
}

function findPage(asked: Asked): Promise<Page | null> {
  const key = `${asked.siteKey}/${asked.number ?? ""}`;
  const held = kept.get(key);
  if (held && held.until > performance.now()) return held.page;
  if (kept.size >= 200) kept.clear();
  const page = load(asked);
  kept.set(key, { page, until: performance.now() + validity });
  page.catch(() => kept.delete(key));
  return page;
}

function send(request: IncomingMessage, response: ServerResponse, status: number, bytes: Buffer): true {
  response.statusCode = status;
  response.setHeader("content-security-policy", scriptFreePolicy);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-length", bytes.length);
  response.end(request.method === "HEAD" ? undefined : bytes);
  return true;
}

/** GET and HEAD of /notices/<site> and /notices/<site>/<number>: the stored bytes, before anything else of the process. */
export async function serveNotice(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = (request.url ?? "/").split("?", 1)[0] as string;
  if (!path.startsWith("/notices/")) return false;
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD", "content-length": 0 }).end();
    return true;
  }
  const asked = readAddress(path);
  const page = asked ? await findPage(asked) : null;
  if (!asked || !page) return send(request, response, 404, Buffer.from(absentPage));
  response.setHeader("etag", page.tag);
  response.setHeader("cache-control", "no-cache");
  response.setHeader("content-language", page.language);
  response.setHeader("link", `</notices/${asked.siteKey}>; rel="latest-version"`);
  if (matchesTag(request.headers["if-none-match"], page.tag)) {
    response.setHeader("content-security-policy", scriptFreePolicy);
    response.writeHead(304).end();
    return true;
  }
  return send(request, response, 200, page.bytes);
}
