import type { ConsentAction, ConsentLayer, GiveConsent } from "@/contracts/consent";
import type { Answer } from "./choices";
import { addMonths, answered, type Decision } from "./decision";
import { cookieName } from "./decision-cookie";
import type { Gate } from "./handover";
import { pagesOf, renewCookie, sendConsent } from "./send";
import { makeUuid } from "./uuid";

export type Choice = Answer & {
  action: ConsentAction;
  layer: ConsentLayer;
  variant: string | undefined;
  took: GiveConsent["took"];
};

/** The term runs from the choice, not from the last time the cookie is written. */
export function formatCookie(decision: Decision, now: number, secure: boolean): string {
  const seconds = Math.max(0, Math.floor((addMonths(decision.t, decision.m) - now) / 1000));
  const value = encodeURIComponent(JSON.stringify(decision));
  return `${cookieName}=${value}; Max-Age=${seconds}; Path=/; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/** What the desk is told of a decision that it has not acknowledged. */
export function describeConsent(site: string, { v, id, c, s, a, p }: Decision): GiveConsent | null {
  if (!p) return null;
  const services = answered(s);
  return {
    id,
    site,
    banner: v,
    variant: p.x,
    action: a,
    layer: p.y,
    language: p.l,
    choices: c,
    services: Object.keys(services).length > 0 ? services : undefined,
    took: p.w,
    pages: p.q,
  };
}

/** Keeps each choice in the cookie at once, and sends it to the desk until the desk has it. */
export function makeRecorder({ base, site, face, endpoint, decision, grant, hold }: Gate) {
  function keep(next: Decision) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = formatCookie(next, Date.now(), location.protocol === "https:");
    if (endpoint) renewCookie(endpoint);
    hold(next);
  }

  async function deliver() {
    let pending = decision();
    let consent = pending && describeConsent(site, pending);
    if (!pending || !consent) return;
    let outcome = await sendConsent(base, consent);
    const isLatest = () => decision()?.id === consent?.id;
    if (typeof outcome === "number" && isLatest()) {
      pending = { ...pending, id: makeUuid(outcome) };
      consent = { ...consent, id: pending.id };
      keep(pending);
      outcome = await sendConsent(base, consent);
    }
    // A later choice has its own record, and its own acknowledgement.
    const { p, ...settled } = pending;
    if (outcome === "settled" && isLatest()) keep(settled);
  }

  function record({ c, s, action: a, layer, variant, took }: Choice) {
    const t = Date.now();
    const { version: v, months: m, language } = face;
    keep({
      v,
      id: makeUuid(t),
      c,
      s,
      t,
      m,
      g: grant(c),
      a,
      p: { l: language, y: layer, x: variant, w: took, q: pagesOf(face) },
    });
    const detail = { choices: { ...c }, services: answered(s), action: a };
    document.dispatchEvent(new CustomEvent("nachweis:change", { detail }));
    void deliver();
  }

  return { record, deliver };
}
