import type { BannerConfig } from "@/contracts/consent";
import { countCompanies } from "./companies";
import type { Language } from "./decision";
import { h, makeHost } from "./element";
import { placeholderStyle } from "./style";
import { words } from "./words";

const standing = new Map<HTMLIFrameElement, HTMLElement>();

const hostOf = (address: string) => {
  try {
    return new URL(address, location.href).host;
  } catch {
    return address;
  }
};

/** Holds the place of each embed that waits, in the embed's own size, and takes away those that need no more. */
export function showPlaceholders(
  waiting: HTMLIFrameElement[],
  config: BannerConfig | null,
  language: Language,
  allow: (purpose: string) => void,
): void {
  for (const [frame, host] of standing) {
    if (waiting.includes(frame)) continue;
    const held = host.shadowRoot?.activeElement;
    frame.style.removeProperty("display");
    host.remove();
    standing.delete(frame);
    if (held) frame.focus();
  }
  for (const frame of waiting.filter((frame) => !standing.has(frame))) {
    const host = makePlaceholder(frame, config, language, allow);
    standing.set(frame, host);
    frame.before(host);
    // The frame keeps its place in the tree: frameworks that own it do not miss it.
    frame.style.setProperty("display", "none", "important");
  }
}

function makePlaceholder(
  frame: HTMLIFrameElement,
  config: BannerConfig | null,
  language: Language,
  allow: (purpose: string) => void,
): HTMLElement {
  const say = words[language];
  const key = frame.dataset.consent ?? "";
  const purpose = config?.purposes.find((each) => each.key === key);
  const count = countCompanies(purpose ? [purpose] : [], config?.controller);
  const { width, height } = frame.getBoundingClientRect();
  const fills = width >= (frame.parentElement?.clientWidth ?? 0) - 1;
  const { host, root } = makeHost(
    "nachweis-placeholder",
    placeholderStyle,
    `:host{display:${getComputedStyle(frame).display === "block" ? "block" : "inline-block"}!important;` +
      `width:${fills ? "100%" : `${width}px`}!important;min-height:${height}px!important}`,
  );
  root.append(
    h(
      "div",
      { class: "box", role: "group", lang: language, "aria-label": frame.title || undefined },
      frame.title && h("strong", {}, frame.title),
      h("p", {}, say.embed(hostOf(frame.dataset.src ?? ""))),
      purpose && h("p", {}, say.embedPurpose(purpose.name[language], count.companies > 0 ? say.companies(count) : "")),
      (purpose || !config) && h("button", { type: "button", click: () => allow(key) }, say.load),
    ),
  );
  return host;
}
