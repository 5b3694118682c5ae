import { publicUrl } from "@/env";

/** A JSON call that a page of ours made: same origin, and a type that no plain form can send (ASVS 3.5.1-3). */
export function isOwnRequest(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  return (
    /^application\/json\b/i.test(headers.get("content-type") ?? "") &&
    (site === null || site === "same-origin") &&
    (origin === null || origin === new URL(publicUrl()).origin)
  );
}

/** A plain form of our own pages. Under a no-referrer policy its Origin is "null", so the browser's own word goes first. */
export function isOwnForm(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site ? site === "same-origin" : headers.get("origin") === new URL(publicUrl()).origin;
}
