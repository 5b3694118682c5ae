import type { BannerFace } from "@/contracts/banners";
import type { Answer } from "./choices";
import { isAllowed } from "./decision";

/** Names and patterns (`_ga*`) of the cookies of what is not allowed; what an allowed service sets too stays. */
export function forbiddenCookies({ purposes }: BannerFace, { c, s }: Answer): string[] {
  const named = (allowed: boolean) =>
    purposes.flatMap(({ key, required, services }) =>
      services
        .filter(({ vendor }) => (required || isAllowed(c, s, key, vendor)) === allowed)
        .flatMap(({ cookies }) => cookies.map(({ name }) => name ?? "")),
    );
  const kept = new Set([...named(true), "nachweis_consent"]);
  // A pattern without a word of its own would take every cookie of the page.
  return [...new Set(named(false))].filter((name) => /[^*\s]/.test(name) && !kept.has(name));
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
  const names = matchCookies(document.cookie, forbiddenCookies(face, answer));
  const places = names.length > 0 ? findPlaces(location) : [];
  const secure = location.protocol === "https:" ? "; Secure" : "";
  for (const name of names) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    for (const place of places) document.cookie = `${name}=; Max-Age=0${place}${secure}`;
  }
}
