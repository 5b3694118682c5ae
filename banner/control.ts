import type { BannerFace } from "@/contracts/banners";

/** The element of the banner: its shadow root, the frame that the dialog joins, and the permanent control. */
export type Shell = { host: HTMLElement; root: ShadowRoot; frame: HTMLElement; control: HTMLElement };

export const colours = `:host{all:initial!important;--sheet:#fffefd;--ink:#221d18;--edge:#87827b;--act:#1e4ba2}
@media(prefers-color-scheme:dark){:host{--sheet:#1d1917;--ink:#ebe7e0;--edge:#78746e;--act:#98b9f6}}
@media print{:host{display:none!important}}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}`;

// Lengths are in em of the visitor's own font size: rem would follow the size that the page sets.
const style = `${colours}
.frame{font:.9375em/1.5 "Helvetica Neue",Arial,sans-serif;color:var(--ink);color-scheme:light dark}
.control{position:fixed;z-index:2147483647;bottom:.92em;box-sizing:border-box;margin:0;padding:.25em .625em;font:inherit;font-size:.8125em;color:inherit;background:var(--sheet);border:1px solid var(--edge);border-radius:var(--corner);cursor:pointer}
.open .control{display:none}
@media(pointer:coarse){.control{min-height:3.4em}}`;

/** No style element and no style attribute: a strict CSP holds. */
export function addSheet(root: ShadowRoot, text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** A custom element with an open shadow root. */
export function makeHost(tag: string, style: string): { host: HTMLElement; root: ShadowRoot } {
  if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});
  const host = document.createElement(tag);
  const root = host.attachShadow({ mode: "open" });
  addSheet(root, style);
  return { host, root };
}

export function mountControl({ language, look, words }: BannerFace, open: () => void): Shell {
  const { host, root } = makeHost("nachweis-consent", style);
  addSheet(root, `:host{--corner:${look.corner}px}.control{${look.side}:.92em}`);
  const frame = document.createElement("div");
  const control = document.createElement("button");
  frame.className = "frame";
  frame.lang = language;
  control.type = "button";
  control.className = "control";
  control.dataset.act = "settings";
  control.textContent = words.settings;
  control.onclick = open;
  frame.append(control);
  root.append(frame);
  document.body.append(host);
  return { host, root, frame, control };
}
