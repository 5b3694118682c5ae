import type { BannerFace } from "@/contracts/banners";
import type { Answer } from "./choices";
import { isAllowed } from "./decision";
import { cookieName } from "./decision-cookie";

/** Names and patterns (`_ga*`) of the cookies of what is allowed, or of what is not. */
export const namedCookies = ({ purposes }: BannerFace, { c, s }: Answer, allowed: boolean): string[] =>
  purposes
    .flatMap(({ key, required, services }) =>
      services
        .filter(({ vendor }) => (required || isAllowed(c, s, key, vendor)) === allowed)
        .flatMap(({ cookies }) => cookies.map(({ name }) => name ?? "")),
    )
    // A pattern without a word of its own would take every cookie of the page.
    .filter((name) => /[^*\s]/.test(name));

/** Of a page's cookies those of what is not allowed; what an allowed service sets too stays, by name or by pattern, and our own. */
export function forbiddenCookies(face: BannerFace, answer: Answer, cookies: string): string[] {
  const kept = matchCookies(cookies, [...namedCookies(face, answer, true), cookieName]);
  return matchCookies(cookies, namedCookies(face, answer, false)).filter((name) => !kept.includes(name));
}

export function matchCookies(cookies: string, patterns: string[]): string[] {
  const tests = patterns.map((pattern) => {
    const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`);
  });
  return cookies
    .split(/; */)
    .map((pair) => pair.split("=", 1)[0] ?? "")
    .filter((name) => name && tests.some((test) => test.test(name)));
}

/** Where a cookie of this page may have been set: its host alone, or for it and each host above; every path that leads here. */
export function findPlaces({ hostname, pathname }: { hostname: string; pathname: string }): string[] {
  const labels = hostname.split(".");
  const domains = ["", ...labels.map((_, at) => `; Domain=${labels.slice(at).join(".")}`)];
  const steps = pathname.split("/").filter(Boolean);
  const paths = steps.map((_, at) => `/${steps.slice(0, at + 1).join("/")}`).flatMap((path) => [path, `${path}/`]);
  return domains.flatMap((domain) => ["/", ...paths].map((path) => `${domain}; Path=${path}`));
}

/** Only what a script can see: HttpOnly cookies are the host's own to delete. */
export function deleteCookies(face: BannerFace, answer: Answer): void {
  const names = forbiddenCookies(face, answer, document.cookie);
  const places = names.length > 0 ? findPlaces(location) : [];
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const name of names) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    for (const place of places) document.cookie = `${name}=; Max-Age=0${place}${secure}`;
  }
}
