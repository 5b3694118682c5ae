import type { BannerConfig, GiveConsent } from "@/contracts/consent";

/** Neither cookies nor the page's address go with a request. */
const bare: RequestInit = { credentials: "omit", referrerPolicy: "no-referrer" };

export async function fetchConfig(base: string, site: string): Promise<BannerConfig | null> {
  try {
    const answer = await fetch(`${base}/api/v1/sites/${encodeURIComponent(site)}/banner`, bare);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** `settled`: stored, or refused for good; `later`: try on the next page; a number: the desk's clock, ours is off. */
type Outcome = "settled" | "later" | number;

export async function sendConsent(base: string, consent: GiveConsent): Promise<Outcome> {
  try {
    // A string body is sent as text/plain, which needs no preflight.
    const answer = await fetch(`${base}/api/v1/consents`, {
      ...bare,
      method: "POST",
      keepalive: true,
      body: JSON.stringify(consent),
    });
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
