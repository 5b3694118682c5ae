import { lookup as lookUpName } from "node:dns/promises";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { publicUrl } from "@/env";
import { isGlobalUnicast } from "./special-addresses";

export type Fetched = { outcome: "fetched"; status: number; address: string; contentType: string; text: string };
export type Outside = Fetched | { outcome: "refused_address" | "unreachable" | "too_large" };

/** Names to addresses: the system's own resolver, but in a test. */
type Resolve = (name: string) => Promise<string[]>;
type Limits = { maxBytes: number; timeout: number; resolve?: Resolve };

const mostRedirects = 5;
const agent = "Nachweis-installation-check/1 (asked for by a person at the desk)";

const resolveName: Resolve = async (name) =>
  (await lookUpName(name, { all: true, verbatim: true })).map(({ address }) => address);

/** The desk itself may be asked, which the demonstration needs: it is public, and answers a stranger. */
const isOwn = (url: URL) => url.origin === new URL(publicUrl()).origin;

/** The addresses that may be connected to, or null: one that is not outside refuses the whole name. */
async function findAddresses(url: URL, resolve: Resolve): Promise<string[] | null> {
  const name = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isPlain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  if (!isPlain) return null;
  if (isOwn(url)) return isIP(name) ? [name] : resolve(name);
  if (!["", "80", "443"].includes(url.port)) return null;
  const addresses = isIP(name) ? [name] : await resolve(name);
  return addresses.length > 0 && addresses.every(isGlobalUnicast) ? addresses : null;
}

/** Answers with the addresses that were checked: a name that changes its mind meanwhile is not asked again. */
const pinnedTo =
  (addresses: string[]): LookupFunction =>
  (_name, options, callback) => {
    const all = addresses.map((address) => ({ address, family: isIP(address) }));
    const [first] = all;
    if (!first) callback(new Error("no address"), []);
    else if (options.all) callback(null, all);
    else callback(null, first.address, first.family);
  };

function send(url: URL, addresses: string[], signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((done, fail) => {
    const sent = request(url, {
      agent: false,
      lookup: pinnedTo(addresses),
      signal,
      headers: { "user-agent": agent, accept: "text/html", "accept-encoding": "gzip" },
    });
    sent.once("response", done).once("error", fail).end();
  });
}

function unpacked(answer: IncomingMessage): Readable {
  const unpack = { gzip: createGunzip, "x-gzip": createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const encoding = answer.headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  if (encoding === "identity" || encoding === "") return answer;
  if (!(encoding in unpack)) throw new Error("unknown encoding");
  const stream = unpack[encoding as keyof typeof unpack]();
  answer.once("error", (error) => stream.destroy(error));
  return answer.pipe(stream);
}

/** What is read is counted after it is unpacked, so that a small answer cannot become a large one. */
async function readText(answer: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(answer)) {
    length += chunk.length;
    if (length > maxBytes) return null;
    chunks.push(chunk);
  }
  const charset = /charset="?([\w-]+)/i.exec(answer.headers["content-type"] ?? "")?.[1] ?? "utf-8";
  const bytes = Buffer.concat(chunks);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

const redirects = new Set([301, 302, 303, 307, 308]);

async function follow(start: URL, limits: Limits, signal: AbortSignal): Promise<Outside> {
  let url = start;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    const addresses = await findAddresses(url, limits.resolve ?? resolveName);
    if (!addresses) return { outcome: "refused_address" };
    const answer = await send(url, addresses, signal);
    try {
      const status = answer.statusCode ?? 0;
      const next = answer.headers.location;
      if (redirects.has(status) && next !== undefined) {
        url = new URL(next, url);
        continue;
      }
      const text = await readText(answer, limits.maxBytes);
      if (text === null) return { outcome: "too_large" };
      const contentType = answer.headers["content-type"] ?? "";
      return { outcome: "fetched", status, address: url.href, contentType, text };
    } finally {
      answer.destroy();
    }
  }
  return { outcome: "unreachable" };
}

/**
 * The one way in which the product fetches an address that a person typed. It connects to no address but those that it
 * checked, on the web's two ports, and sends nothing that could be anybody's: no cookies, no credentials.
 */
export async function fetchOutside(address: string, limits: Limits): Promise<Outside> {
  if (!URL.canParse(address)) return { outcome: "refused_address" };
  const signal = AbortSignal.timeout(limits.timeout);
  const late = new Promise<Outside>((done) => {
    signal.addEventListener("abort", () => done({ outcome: "unreachable" }), { once: true });
  });
  const fetched = follow(new URL(address), limits, signal).catch((): Outside => ({ outcome: "unreachable" }));
  return Promise.race([fetched, late]);
}
