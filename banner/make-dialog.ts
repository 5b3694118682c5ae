import type { BannerFace } from "@/contracts/banners";
import type { ConsentAction, ConsentLayer, CountImpression } from "@/contracts/consent";
import { answerTime } from "./answer-time";
import { type Answer, acceptAll, allowAlways, nameAction, pickVariant, rejectAll } from "./choices";
import { addSheet } from "./control";
import { deleteCookies } from "./cookies";
import { fill, formatDate, h } from "./element";
import type { Dialog, Gate } from "./handover";
import { makePanel } from "./panel";
import { placeEmbeds } from "./placeholder";
import { makeRecorder } from "./recorder";
import { listPurposes } from "./settings";
import { dialogStyle, lookStyle } from "./style";

type Variant = BannerFace["variants"][number];

/** Everything that a person sees and presses. `shown` names a variant where none is to be drawn. */
export function makeDialog(gate: Gate, shown?: string): Dialog {
  const { base, face, shell, decision } = gate;
  const { words, variants, purposes } = face;
  addSheet(shell.root, lookStyle(face.look));
  addSheet(shell.root, dialogStyle);
  const panel = makePanel(gate);
  const recorder = makeRecorder(gate);
  const asks = purposes.some(({ required }) => !required);
  let variant: Variant | undefined;
  let leaving = false;
  /** When the question appeared; nought where none is open. */
  let askedAt = 0;

  const tell = (beacon: Partial<CountImpression>) => gate.tell({ variant: variant?.key, ...beacon });

  const before = (): Answer | undefined => decision() ?? undefined;

  function choose(answer: Answer, pressed: ConsentAction, layer: ConsentLayer) {
    if (gate.still) return;
    const action = nameAction(face, before(), answer, pressed);
    const took = askedAt && layer !== "embed" ? answerTime(performance.now() - askedAt) : undefined;
    askedAt = 0;
    recorder.record({ ...answer, action, layer, variant: variant?.key, took });
    panel.close();
    panel.say(pressed === "gpc" ? words.gpc : words.saved);
    cleanLater();
  }

  function cleanLater() {
    setTimeout(cleanUp);
    // Scripts that already run may set them again until the page is gone.
    if (!leaving) addEventListener("pagehide", cleanUp);
    leaving = true;
  }

  const button = (act: string, text: string, click: () => void, look = "") =>
    h("button", { type: "button", "data-act": act, class: look, click }, text);

  /** Always the same two, side by side. */
  const both = (layer: ConsentLayer, { accept, reject }: Variant | Record<"accept" | "reject", string>) => [
    button("accept", accept, () => choose(acceptAll(face, before()), "accept_all", layer)),
    button("reject", reject, () => choose(rejectAll(face, before()), "reject_all", layer)),
  ];

  const part = (name: string, text: string) => text && h("p", { "data-part": name }, text);

  function noticeLink() {
    const { protocol, href } = new URL(face.notice, base);
    const read = () => askedAt && tell({ event: "noticeRead" });
    return /^https?:$/.test(protocol) && h("p", { class: "fine" }, h("a", { href, click: read }, words.notice));
  }

  function receiptLink() {
    const made = decision();
    if (!made) return false;
    const { id, p } = made;
    const href = `${base}/api/v1/consents/${id}/receipt`;
    // Until the desk has acknowledged the record there is no receipt.
    return h("p", { class: "fine" }, `${words.receipt} `, p ? h("code", {}, id) : h("a", { href }, h("code", {}, id)));
  }

  /** Seen by somebody: laid out, in a tab that is looked at. */
  function countOnce(element: HTMLElement) {
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      tell({ again: gate.again || undefined });
    });
    watch.observe(element);
  }

  function ask() {
    if (panel.isOpen()) return;
    const drawn = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 100;
    const asked = variants.find(({ key }) => key === shown) ?? pickVariant(variants, drawn);
    if (!asked) return;
    variant = asked;
    const about = h(
      "div",
      { id: "about", class: "ask" },
      part("text", asked.text),
      part("third", words.third),
      part("withdraw", words.withdraw),
    );
    const open = () => {
      tell({ event: "opened" });
      settings();
    };
    const more = button("choose", asked.choose, open, "plain wide");
    const layer = panel.show({
      modal: false,
      title: asked.title,
      text: [about, noticeLink()],
      buttons: [...both("first", asked), more],
      leave: false,
    });
    countOnce(layer);
    if (!askedAt) addEventListener("pagehide", () => askedAt && tell({ event: "left" }), { once: true });
    askedAt = performance.now();
  }

  function settings() {
    const made = decision();
    const { list, read } = listPurposes(face, before());
    const date = made && formatDate(made.t, face.language);
    const chosen = made?.a === "gpc" ? words.gpc : date && fill(words.chosen, { date });
    const about = h(
      "div",
      { id: "about" },
      h("p", {}, chosen || words.hint),
      made ? false : part("withdraw", words.withdraw),
    );
    const leave = made !== null || !asks;
    const named = variant ?? variants[0];
    const buttons = [
      asks && button("save", words.save, () => choose(read(), "choose", "settings"), "wide"),
      ...(asks && named ? both("settings", named) : []),
      leave && button("close", words.close, panel.close, "plain wide"),
    ];
    panel.show({
      modal: true,
      title: asks ? words.chooseTitle : words.settings,
      text: [about, list, receiptLink(), noticeLink()],
      buttons: buttons.filter((each): each is HTMLButtonElement => each !== false),
      leave,
    });
  }

  function cleanUp() {
    const answer = before();
    if (answer) deleteCookies(face, answer);
  }

  const always = (purpose: string, vendor?: string) =>
    choose(allowAlways(face, before(), purpose, vendor), "choose", "embed");

  return {
    ask,
    settings,
    follow: () => {
      panel.close();
      recorder.announce();
      cleanLater();
    },
    refuse: () => choose(rejectAll(face), "gpc", "signal"),
    deliver: recorder.deliver,
    place: (waiting) => placeEmbeds(waiting, face, { load: gate.loadOnce, always }),
  };
}
