import type { ConsentAction, ConsentLayer, GiveConsent } from "@/contracts/consent";
import type { Answer } from "./choices";
import { addMonths, answered, type Decision } from "./decision";
import { cookieName, findDecision } from "./decision-cookie";
import type { Gate } from "./handover";
import { renewCookie, sendConsent } from "./send";
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
export function makeRecorder({ base, site, face, pages, endpoint, decision, grant, hold }: Gate) {
  function keep(next: Decision) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = formatCookie(next, Date.now(), location.protocol === "https:");
    if (endpoint) renewCookie(endpoint);
    hold(next);
  }

  /** Sends one record; a second time under a new id where only the clock was off. */
  async function send(pending: Decision): Promise<[Decision, boolean]> {
    const consent = describeConsent(site, pending);
    if (!consent) return [pending, true];
    const outcome = await sendConsent(base, consent);
    if (typeof outcome !== "number") return [pending, outcome === "settled"];
    const again = { ...pending, id: makeUuid(outcome) };
    return [again, (await sendConsent(base, { ...consent, id: again.id })) === "settled"];
  }

  /** The oldest first: what a later choice took the place of was a choice too. Told twice, it counts once. */
  async function deliver(pending: Decision) {
    if (!pending.p) return;
    const { o: older, ...own } = pending.p;
    if (older && !(await send(older))[1]) return;
    const [{ p: _, ...sent }, isSettled] = await send({ ...pending, p: own });
    // Another tab may have decided meanwhile: a later choice has its own record, and its own acknowledgement.
    if (isSettled && (findDecision(document.cookie) ?? decision())?.id === pending.id) keep(sent);
  }

  function record({ c, s, action: a, layer, variant, took }: Choice) {
    const t = Date.now();
    const { version: v, months: m, language } = face;
    const owed = findDecision(document.cookie) ?? decision();
    const o = owed?.p && { ...owed, p: { ...owed.p, o: undefined } };
    const p = { l: language, y: layer, x: variant, w: took, q: pages, o };
    const next = { v, id: makeUuid(t), c, s, t, m, g: grant(c, s), a, p };
    keep(next);
    announce();
    void deliver(next);
  }

  function announce() {
    const made = decision();
    const detail = made && { choices: { ...made.c }, services: answered(made.s), action: made.a };
    document.dispatchEvent(new CustomEvent("nachweis:change", { detail }));
  }

  return { record, deliver, announce };
}
