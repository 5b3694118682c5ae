import type { BannerConfig, ConsentAction } from "@/contracts/consent";
import {
  type Choices,
  chooseAlso,
  type Decision,
  isPending,
  mustAsk,
  nameAction,
  type PendingDecision,
} from "./decision";
import { findDecision, formatCookie } from "./decision-cookie";
import { mountDialog } from "./dialog";
import { applyChoices, findWaiting } from "./gate";
import { showPlaceholders } from "./placeholder";
import { fetchConfig, sendConsent } from "./send";
import { makeUuid } from "./uuid";
import { pickLanguage } from "./words";

declare global {
  interface Window {
    nachweis?: { open: () => Promise<void>; choices: () => Choices | null };
  }
}

function start(base: string, site: string) {
  // Two scripts on one page, both read before it was: one banner is enough.
  if (window.nachweis) return;
  const language = pickLanguage(document.documentElement.lang, navigator.language);
  let decision: Decision | null = findDecision(document.cookie);
  let config: BannerConfig | null = null;
  let asked: Promise<BannerConfig | null> | null = null;

  /** Asked for once a page, and only when something must be shown. Only a person's wish repeats what failed. */
  async function load(wished: boolean): Promise<BannerConfig | null> {
    if (!config && (wished || !asked)) asked = fetchConfig(base, site);
    config = (await asked) ?? config;
    return config;
  }

  function keep(next: Decision, months: number) {
    decision = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = formatCookie(next, months, Date.now(), location.protocol === "https:");
  }

  async function deliver(pending: PendingDecision) {
    const { v: banner, id, c: choices, a: action, l, m } = pending;
    const send = (as: string) => sendConsent(base, { id: as, site, banner, action, language: l, choices });
    let sent = id;
    let outcome = await send(sent);
    if (typeof outcome === "number" && decision?.id === id) {
      sent = makeUuid(outcome);
      keep({ ...pending, id: sent }, m);
      outcome = await send(sent);
    }
    // A later choice has its own record, and its own acknowledgement.
    if (outcome === "settled" && decision?.id === sent) keep({ v: banner, id: sent, c: choices, t: pending.t }, m);
  }

  function choose(from: BannerConfig, choices: Choices, pressed: ConsentAction) {
    const t = Date.now();
    const a = nameAction(from, decision?.c, choices, pressed);
    const pending: PendingDecision = {
      v: from.version,
      id: makeUuid(t),
      c: choices,
      t,
      p: 1,
      a,
      l: language,
      m: from.months,
    };
    keep(pending, from.months);
    update();
    dialog.confirm();
    document.dispatchEvent(new CustomEvent("nachweis:change", { detail: { choices } }));
    void deliver(pending);
  }

  function update() {
    applyChoices(decision?.c ?? {});
    const place = () => showPlaceholders(findWaiting(decision?.c ?? {}), config, language, allow);
    if (!config && findWaiting(decision?.c ?? {}).length > 0) void load(false).then(place);
    else place();
  }

  async function allow(purpose: string) {
    const from = await load(true);
    // Under a purpose that nobody explained there is nothing to agree to.
    if (!from?.purposes.some(({ key }) => key === purpose)) return;
    choose(from, chooseAlso(from, decision?.c, purpose), "choose");
  }

  const dialog = mountDialog({ base, language, choose, open });

  async function open() {
    const from = await load(true);
    if (from) dialog.settings(from, decision);
  }

  window.nachweis = { open, choices: () => decision && { ...decision.c } };
  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element && event.target.closest("[data-consent-open]");
    if (!target) return;
    event.preventDefault();
    void open();
  });

  applyChoices(decision?.c ?? {});
  if (decision && isPending(decision)) void deliver(decision);
  void begin();

  async function begin() {
    if (!decision) await load(false);
    update();
    if (config && mustAsk(decision, config)) dialog.ask(config, decision);
    new MutationObserver((changes) => {
      if (changes.some(({ addedNodes }) => addedNodes.length > 0)) update();
    }).observe(document.documentElement, { childList: true, subtree: true });
  }
}

const script = document.currentScript;
const site = script?.dataset.site;
if (!(script instanceof HTMLScriptElement) || !site) {
  console.error("nachweis: the script element needs data-site");
} else {
  const { origin } = new URL(script.src);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => start(origin, site));
  else start(origin, site);
}
