import { h } from "./element";
import { focusReturn, focusStart, isTyping, keepTabInside } from "./focus";
import type { Gate } from "./handover";

export type Layer = {
  modal: boolean;
  title: string;
  text: (Node | string | false)[];
  buttons: HTMLElement[];
  /** Escape never decides: without an earlier choice there is nothing to go back to. */
  leave: boolean;
};
type Panel = {
  isOpen: () => boolean;
  show: (layer: Layer) => HTMLElement;
  close: () => void;
  say: (text: string) => void;
};

/** Moving the focus before would have the page laid out on the spot. */
const afterLayout = (act: () => void) => requestAnimationFrame(() => setTimeout(act));

/** One dialog at a time, at the foot of the page; it exists only while it is open. */
export function makePanel({ shell: { host, frame, control }, still }: Gate): Panel {
  const status = h("div", { role: "status" });
  frame.append(status);
  let panel: HTMLElement | null = null;
  let opener: Element | null = null;
  let keys: ((event: KeyboardEvent) => void) | undefined;

  // What the page scrolls to by keyboard must not end up behind the dialog.
  const page = document.documentElement.style;
  const sizes = new ResizeObserver(([size]) => {
    const height = size?.borderBoxSize[0]?.blockSize;
    if (panel && height) page.setProperty("scroll-padding-bottom", `${height}px`);
  });

  function remove() {
    sizes.disconnect();
    if (keys) document.removeEventListener("keydown", keys);
    panel?.remove();
    panel = null;
  }

  function close() {
    if (!panel) return;
    remove();
    frame.classList.remove("open");
    page.removeProperty("scroll-padding-bottom");
    const back = opener;
    afterLayout(() => {
      if (panel) return;
      if (back === host) control.focus();
      else focusReturn(back);
    });
  }

  /** A new element each time, so that it is heard and seen again. */
  const say = (text: string) => status.replaceChildren(h("p", { class: "note" }, text));

  function show({ modal, title, text, buttons, leave }: Layer): HTMLElement {
    const again = panel !== null;
    if (!again) opener = document.activeElement;
    remove();
    const shown = h(
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
        h("div", { class: "say" }, h("h2", { id: "title", "data-part": "title" }, title), ...text),
        h("div", { class: "do" }, ...buttons),
      ),
    );
    panel = shown;
    // On the document, for the page behind a modal dialog can still be pressed.
    keys = (event) => {
      if (event.key === "Escape" && leave) close();
      if (event.key === "Tab") keepTabInside(shown, event);
    };
    if (modal) document.addEventListener("keydown", keys);
    status.replaceChildren();
    frame.classList.add("open");
    frame.prepend(shown);
    sizes.observe(shown);
    if (still) return shown;
    // Who is writing into the page keeps the place, and hears of the question.
    if (!modal && isTyping(opener)) say(title);
    else afterLayout(() => panel === shown && focusStart(shown));
    return shown;
  }

  return { isOpen: () => panel !== null, show, close, say };
}
