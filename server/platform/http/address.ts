import type { IncomingHttpHeaders } from "node:http";
import { isIPv4, isIPv6 } from "node:net";
import { env } from "@/env";

/** One caller has one IPv4 address, and of IPv6 a whole /64 to choose from. Null for what is no address. */
export function networkOf(text: string): string | null {
  const bare = text.replace(/^\[([^\]]*)\](:\d+)?$/, "$1").replace(/%.*$/, "");
  const four = bare.replace(/^([\d.]+):\d+$/, "$1").replace(/^::ffff:(?=[\d.]+$)/i, "");
  if (isIPv4(four)) return four;
  if (!isIPv6(bare)) return null;
  const [left = "", right] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split("::");
  const groups = (part: string) => (part === "" ? [] : part.split(":"));
  const [head, tail] = [groups(left), groups(right ?? "")];
  const all = right === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill("0"), ...tail];
  return `${all.slice(0, 4).join(":")}::/64`;
}

/**
 * The caller's network: the socket's, or the entry that the outermost trusted proxy wrote into X-Forwarded-For.
 * Entries further left are the client's own words and never count.
 */
export function clientAddress(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  hops = env().TRUSTED_PROXY_HOPS,
): string {
  const forwarded = String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const named = hops > 0 ? networkOf(forwarded.at(-hops) ?? "") : null;
  return named ?? networkOf(socketAddress ?? "") ?? "unknown";
}
