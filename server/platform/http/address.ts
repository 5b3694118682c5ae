import type { IncomingHttpHeaders } from "node:http";
import { env } from "@/env";

/** Set by the process itself on each request that it hands to Next; whatever a client sends under this name is dropped. */
export const addressHeader = "x-nachweis-address";

/** The path of the request with its query, for the way back after signing in; set by the process like the address. */
export const pathHeader = "x-nachweis-path";

/**
 * The caller's address: the socket's, or the entry that the outermost trusted proxy wrote into X-Forwarded-For.
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
  const address = hops > 0 ? forwarded.at(-hops) : undefined;
  return address ?? socketAddress ?? "unknown";
}
