import type { Cookie } from "@/contracts/cookies";

/** A notice rarely prints a cookie's name: then its purpose and company tell it apart. */
export function cookieTitle(cookie: Pick<Cookie, "name" | "purpose" | "company">, unnamed: string): string {
  const said = [cookie.purpose, cookie.company].filter(Boolean).join(", ");
  return cookie.name ?? (said.length > 90 ? `${said.slice(0, 88).trimEnd()} …` : said || unnamed);
}
