import type { BannerFace } from "@/contracts/banners";
import { mountControl, type Shell } from "./control";
import { answered, type Choices, chooseAll, type Decision, isAllowed, isInTerm, knows, stillCounts } from "./decision";
import { findDecision } from "./decision-cookie";
import { type Allows, applyEmbeds, type Embed, holdPictures, runScripts } from "./elements";
import { fetchFace } from "./fetch-face";
import type { Dialog, Gate } from "./handover";
import { loadDialog } from "./load-dialog";
import { countBeacon, pagesOf } from "./send";
import { denySignals, grantSignals, updateSignals } from "./signals";

type Attributes = { base: string; site: string; nonce: string; mode: string; endpoint: string | undefined };

declare global {
  interface Window {
    nachweis?: { open: () => Promise<void>; choices: () => Choices | null; services: () => Choices | null };
  }
  interface Navigator {
    globalPrivacyControl?: boolean;
  }
}

function readDecision(): Decision | null {
  const stored = findDecision(document.cookie);
  return stored && isInTerm(stored, Date.now()) ? stored : null;
}

export function startGate({ base, site, nonce, mode, endpoint }: Attributes): void {
  const language = /^de\b/i.test(document.documentElement.lang || navigator.language) ? "de" : "en";
  let decision = readDecision();
  let signalled = navigator.globalPrivacyControl === true;
  let face: BannerFace | null = null;
  let asked: Promise<void> | null = null;
  let shell: Shell | null = null;
  let dialog: Promise<Dialog> | null = null;
  let failed = false;
  let told: number | null = null;
  let again = false;
  const once = new Set<HTMLElement>();

  /** Asked for once a page, like the dialog: only a person's wish repeats what failed. */
  function load(wished?: boolean): Promise<void> {
    if (!asked || (wished && !face)) {
      asked = fetchFace(base, site, language).then((found) => {
        if (!found) return;
        face = found.face;
        signalled = signalled || found.signalled;
      });
    }
    return asked;
  }

  const allows: Allows = (element) => {
    const { consent, vendor } = element.dataset;
    const choices = decision?.c ?? (face ? chooseAll(face, false) : {});
    return (
      once.has(element) || (knows(face, consent, vendor) && isAllowed(choices, decision?.s ?? {}, consent, vendor))
    );
  };

  /** Drops a choice that counts no longer, and tells Google's tags what holds. */
  function judge() {
    if (decision && face && !stillCounts(decision, face, signalled)) {
      decision = null;
      again = true;
    }
    const bits = decision ? (face ? grantSignals(face, decision.c, decision.s) : decision.g) : told && 0;
    if (mode !== "off" && bits !== told && bits !== null) updateSignals(bits);
    told = bits;
  }

  function update() {
    const waiting = applyEmbeds(allows);
    void runScripts(allows);
    if (dialog || waiting.length > 0) withDialog((made) => made.place(waiting));
  }

  function hold(next: Decision) {
    if (next.a === "withdraw" && next.id !== decision?.id) once.clear();
    decision = next;
    judge();
    // In a task of its own: the page first shows that the press was heard.
    setTimeout(update);
  }

  /** Another tab, or the page that was visited in between, may have decided. */
  function reread() {
    const found = readDecision();
    if (!found || found.id === decision?.id || (face && !stillCounts(found, face, signalled))) return;
    hold(found);
    withDialog((made) => made.follow());
  }

  function loadOnce(embed: Embed) {
    once.add(embed);
    update();
  }

  /** The dialog is another file: it comes when there is something to show. */
  function withDialog(act: (dialog: Dialog) => void) {
    if (!face || !shell) return;
    const given: Gate = {
      base,
      site,
      endpoint,
      face,
      shell,
      pages: pagesOf(face),
      tell: countBeacon.bind(null, base, face),
      again,
      decision: () => decision,
      grant: grantSignals.bind(null, face),
      hold,
      loadOnce,
    };
    dialog ??= loadDialog(base, nonce).then((make) => make(given));
    // Each act in a task of its own, so that none of them holds up the page.
    dialog.then(
      (made) => setTimeout(act, 0, made),
      () => {
        failed = true;
      },
    );
  }

  function mount() {
    if (face && !shell) shell = mountControl(face, open);
  }

  async function open() {
    await ready;
    await load(true);
    if (failed) dialog = null;
    failed = false;
    mount();
    withDialog((made) => made.settings());
  }

  const ready = new Promise<void>((resolve) => {
    if (document.readyState !== "loading") resolve();
    else document.addEventListener("DOMContentLoaded", () => resolve());
  });

  async function begin() {
    // Before it is judged: what counts no longer counted when it was chosen.
    const owed = decision?.p && decision;
    // A desk that is away must not hold up a page whose visitor has chosen.
    await Promise.race([load(), new Promise((resolve) => setTimeout(resolve, 1000))]);
    judge();
    await ready;
    new MutationObserver(update).observe(document.documentElement, { childList: true, subtree: true });
    mount();
    update();
    await load();
    judge();
    mount();
    update();
    if (owed) withDialog((made) => made.deliver(owed));
    if (face && decision) countBeacon(base, face, { event: "existed" });
    if (!face || decision || face.purposes.every(({ required }) => required)) return;
    withDialog((made) => (signalled ? made.refuse() : made.ask()));
  }

  window.nachweis = {
    open,
    choices: () => decision && { ...decision.c },
    services: () => decision && answered(decision.s),
  };
  addEventListener("pageshow", reread);
  document.addEventListener("visibilitychange", reread);
  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element && event.target.closest("[data-consent-open]"))) return;
    event.preventDefault();
    void open();
  });
  if (mode !== "off") denySignals(mode === "advanced");
  holdPictures();
  void begin();
}
