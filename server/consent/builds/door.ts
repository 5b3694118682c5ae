import type { IncomingMessage, ServerResponse } from "node:http";
import { AppError } from "@/server/platform/errors";
import { sendRefusal } from "@/server/platform/http/send";
import { singleton } from "@/server/platform/singleton";
import { type Build, currentBuild, findBuild } from "./queries";

const address = /^\/banner(?:\/([0-9a-f]{32})\/([a-z-]+\.js)|\.js)$/;
const most = 20;

/** Every page of every site may load it. */
const open = { "access-control-allow-origin": "*", "cross-origin-resource-policy": "cross-origin" };

/** A kept build never changes, so the database is asked once for each; what is unknown is not remembered. */
async function find(build: string): Promise<Build | null> {
  const kept = singleton("keptBuilds", () => new Map<string, Build>());
  const held = kept.get(build) ?? (await findBuild(build));
  if (!held) return null;
  if (!kept.has(build) && kept.size >= most) kept.clear();
  kept.set(build, held);
  return held;
}

/** GET and HEAD of /banner.js, the newest gate, and of /banner/<build>/<file>, which stays as it is for ever. */
export async function serveScript(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const path = (request.url ?? "/").split("?", 1)[0] as string;
  const asked = address.exec(path);
  if (!asked && !path.startsWith("/banner/")) return false;
  try {
    if (request.method !== "GET" && request.method !== "HEAD") throw new AppError("method_not_allowed");
    const [, build, name = "banner.js"] = asked ?? [];
    const found = asked && (build === undefined ? currentBuild() : await find(build));
    const text = found && Object.hasOwn(found.files, name) ? found.files[name] : undefined;
    if (!found || text === undefined) throw new AppError("not_found");
    const etag = `"${found.build}-${name}"`;
    const headers = {
      ...open,
      etag,
      "cache-control": build === undefined ? "public, max-age=300" : "public, max-age=31536000, immutable",
    };
    if (request.headers["if-none-match"]?.includes(etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    const bytes = Buffer.from(text);
    response.writeHead(200, {
      ...headers,
      "content-type": "text/javascript; charset=utf-8",
      "content-length": bytes.length,
      "x-content-type-options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : bytes);
  } catch (error) {
    sendRefusal(response, error, open);
  }
  return true;
}
