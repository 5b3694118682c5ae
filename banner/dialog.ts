import type { BannerConfig, ConsentAction } from "@/contracts/consent";
import { countCompanies } from "./companies";
import { type Choices, chooseAll, type Decision, type Language } from "./decision";
import { h, makeHost } from "./element";
import { focusReturn, focusStart, keepTabInside } from "./focus";
import { listPurposes } from "./settings";
import { dialogStyle } from "./style";
import { words } from "./words";

type Dialog = {
  /** Does nothing while the person is already choosing. */
  ask: (config: BannerConfig, decision: Decision | null) => void;
  settings: (config: BannerConfig, decision: Decision | null) => void;
  confirm: () => void;
};

type Wishes = {
  base: string;
  language: Language;
  open: () => void;
  choose: (config: BannerConfig, choices: Choices, pressed: ConsentAction) => void;
};

/** Mounts the permanent control at once; the dialog itself exists only while it is open. */
export function mountDialog({ base, language, open, choose }: Wishes): Dialog {
  const say = words[language];
  const { host, root } = makeHost("nachweis-consent", dialogStyle);
  const status = h("p", { role: "status", class: "quiet" });
  const button = (text: string, click: () => void, look = "") =>
    h("button", { type: "button", class: look, click }, text);
  const control = button(say.settings, open, "control");
  const frame = h("div", { class: "frame", lang: language }, control, status);
  root.append(frame);
  document.body.append(host);

  let panel: HTMLElement | null = null;
  let opener: Element | null = null;

  function close() {
    if (!panel) return;
    panel.remove();
    panel = null;
    frame.classList.remove("open");
    document.documentElement.style.removeProperty("scroll-padding-bottom");
    if (opener === host) control.focus();
    else focusReturn(opener);
  }

  function confirm() {
    close();
    status.textContent = say.saved;
  }

  function show(modal: boolean, title: string, text: (Node | string | false)[], buttons: HTMLElement[]): HTMLElement {
    if (panel) panel.remove();
    else opener = document.activeElement;
    panel = h(
      "section",
      {
        class: "panel",
        role: "dialog",
        tabindex: "-1",
        "aria-modal": modal && "true",
        "aria-labelledby": "title",
        "aria-describedby": "about",
      },
      h(
        "div",
        { class: "in" },
        h("div", { class: "say" }, h("h2", { id: "title" }, title), ...text),
        h("div", { class: "do" }, ...buttons),
      ),
    );
    status.textContent = "";
    frame.classList.add("open");
    frame.prepend(panel);
    // What the page scrolls to by keyboard must not end up behind the dialog.
    document.documentElement.style.setProperty("scroll-padding-bottom", `${panel.offsetHeight}px`);
    focusStart(panel);
    return panel;
  }

  const both = (config: BannerConfig) => [
    button(say.accept, () => choose(config, chooseAll(config, true), "accept_all")),
    button(say.reject, () => choose(config, chooseAll(config, false), "reject_all")),
  ];

  function noticeLink(config: BannerConfig) {
    const { protocol, href } = new URL(config.notice, base);
    return /^https?:$/.test(protocol) && h("p", { class: "fine" }, h("a", { href }, say.notice));
  }

  function ask(config: BannerConfig, decision: Decision | null) {
    if (panel) return;
    const count = countCompanies(config.purposes, config.controller);
    const optional = config.purposes.filter(({ required }) => !required).map(({ name }) => name[language]);
    const sentence = say.ask(config.controller, count.companies > 0 ? say.companies(count) : "", optional.join("; "));
    const about = h("p", { id: "about" }, `${sentence} ${say.withdraw}`);
    const more = button(say.choose, () => settings(config, decision), "plain wide");
    show(false, say.title, [about, noticeLink(config)], [...both(config), more]);
  }

  function settings(config: BannerConfig, decision: Decision | null) {
    const { list, read } = listPurposes(config, decision?.c, language);
    const asks = config.purposes.some(({ required }) => !required);
    const date = decision && new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(decision.t);
    const about = h("p", { id: "about" }, date ? say.chosen(date) : say.hint);
    const leave = decision !== null || !asks;
    const buttons = asks ? [button(say.save, () => choose(config, read(), "choose"), "wide"), ...both(config)] : [];
    if (leave) buttons.push(button(say.close, close, "plain wide"));
    const shown = show(true, asks ? say.choose : say.settings, [about, list, noticeLink(config)], buttons);
    shown.addEventListener("keydown", (event) => {
      // Escape never decides: without an earlier choice there is nothing to go back to.
      if (event.key === "Escape" && leave) close();
      if (event.key === "Tab") keepTabInside(shown, event);
    });
  }

  return { ask, settings, confirm };
}
