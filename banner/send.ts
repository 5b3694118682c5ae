import type { BannerFace } from "@/contracts/banners";
import type { CountImpression, GiveConsent } from "@/contracts/consent";

/**
 * Neither cookies nor the page's address go with a request. A string body is sent as text/plain, which needs no
 * preflight; the request outlives the page.
 */
const post = (address: string, body: unknown): Promise<Response> =>
  fetch(address, {
    credentials: "omit",
    referrerPolicy: "no-referrer",
    method: "POST",
    keepalive: true,
    body: JSON.stringify(body),
  });

/** `settled`: stored, or refused for good; `later`: try on the next page; a number: the desk's clock, ours is off. */
type Outcome = "settled" | "later" | number;

export async function sendConsent(base: string, consent: GiveConsent): Promise<Outcome> {
  try {
    const answer = await post(`${base}/api/v1/consents`, consent);
    if (answer.ok) return "settled";
    if (answer.status === 422) {
      const body = await answer.json();
      if (body?.error?.code === "invalid" && body.error.fields?.id && body.serverTime > 0) return body.serverTime;
    }
    return [400, 409, 413, 422].includes(answer.status) ? "settled" : "later";
  } catch {
    return "later";
  }
}

/** The group of pages that this one is counted with; none where the site has no groups. */
export const pagesOf = ({ pages }: BannerFace): string | undefined =>
  pages && (pages.find(({ prefix }) => location.pathname.startsWith(prefix))?.key ?? "other");

/** A banner was shown, or what became of it: counted by the desk, and nobody's. */
export const countBeacon = (base: string, face: BannerFace, beacon: Partial<CountImpression>): void => {
  const { site, version: banner, language } = face;
  post(`${base}/api/v1/impressions`, { site, banner, language, pages: pagesOf(face), ...beacon }).catch(() => {});
};

/** The site's own host sets the cookie again by HTTP, where a browser keeps those of scripts for a few days only. */
export const renewCookie = (path: string): void => {
  fetch(path, { method: "POST", mode: "same-origin", keepalive: true }).catch(() => {});
};
