import type { BannerFace } from "@/contracts/banners";
import { addSheet, makeHost } from "./control";
import { fill, h } from "./element";
import type { Embed } from "./elements";
import { lookStyle, placeholderStyle } from "./style";

const standing = new Map<Embed, HTMLElement>();
/** Smaller pictures are counters and marks: nobody would look for a place to press. */
const smallest = 100;

type Acts = { load: (embed: Embed) => void; always: (purpose: string, vendor: string | undefined) => void };

/** Without an address a picture is as small as its words, so what the page states of its size goes before. */
function measure(embed: Embed) {
  const { width, height } = embed.getBoundingClientRect();
  const stated = (name: string) => Number.parseInt(embed.getAttribute(name) ?? "", 10) || 0;
  const wide = width < smallest ? stated("width") || width : width;
  const tall = wide === width ? height : stated("height");
  const { clientWidth = 0, clientHeight = 0 } = embed.parentElement ?? {};
  const { display, position, inset, float, margin, verticalAlign } = getComputedStyle(embed);
  const placed = position === "absolute" || position === "fixed";
  const rules = [
    `display:${display === "block" ? display : "inline-block"}`,
    `width:${wide >= clientWidth - 1 ? "100%" : `${wide}px`}`,
    `height:${placed && tall >= clientHeight - 1 ? "100%" : `max(${tall}px,9em)`}`,
    `position:${position}`,
    `inset:${inset}`,
    `float:${float}`,
    `margin:${margin}`,
    `vertical-align:${verticalAlign}`,
  ];
  return { wide, style: `:host{${rules.map((rule) => `${rule}!important`).join(";")}}` };
}

function hostOf(address: string): string {
  try {
    return new URL(address.trim().split(/\s/, 1)[0] ?? "", document.baseURI).host;
  } catch {
    return address;
  }
}

/** Holds the place of each embed that waits, in the embed's own size, and takes away those that need no more. */
export function placeEmbeds(waiting: Embed[], face: BannerFace, acts: Acts): void {
  for (const [embed, host] of standing) {
    if (waiting.includes(embed) && host.isConnected) continue;
    const held = host.shadowRoot?.activeElement;
    embed.style.removeProperty("display");
    host.remove();
    standing.delete(embed);
    if (held) embed.focus();
  }
  // All are measured before any is put in: the page is laid out once.
  const measured = waiting
    .filter((embed) => !standing.has(embed))
    .map((embed) => ({ embed, size: measure(embed) }))
    .filter(({ embed, size }) => embed instanceof HTMLIFrameElement || size.wide >= smallest);
  for (const { embed, size } of measured) {
    const host = makePlaceholder(embed, size.style, face, acts);
    standing.set(embed, host);
    embed.before(host);
    // The embed keeps its place in the tree: frameworks that own it do not miss it.
    embed.style.setProperty("display", "none", "important");
  }
}

function makePlaceholder(embed: Embed, style: string, face: BannerFace, acts: Acts): HTMLElement {
  const { words, language, look } = face;
  const { consent = "", vendor, src, srcset = "", clicks } = embed.dataset;
  const purpose = face.purposes.find(({ key }) => key === consent);
  const service = purpose?.services.find((each) => each.vendor === vendor);
  const title = embed.title || (embed instanceof HTMLImageElement && embed.alt);
  const host = hostOf(src ?? srcset);
  const company = service?.label ?? purpose?.name ?? host;
  const say = h("div", { class: "say" }, title && h("b", {}, title), h("p", {}, fill(words.embed, { host })));
  const act = h("div", { class: "do" });
  const box = h("div", { class: "box", role: "group", lang: language, "aria-label": title || host }, say, act);
  const button = (text: string, name: string, click: () => void, look = "") =>
    h("button", { type: "button", "data-act": name, class: look, click }, text);

  function offer() {
    box.classList.remove("locked");
    // Whoever stands behind an embed without a named service, its host hears of it.
    say.append(h("p", {}, fill(words.embedMeaning, { company: service?.label ?? host })));
    if (service?.transfer) say.append(h("p", {}, service.transfer));
    act.replaceChildren(button(words.embedLoad, "load", () => acts.load(embed)));
    // To a purpose or a company that nobody explained there is nothing to agree for longer.
    const always = () => acts.always(consent, service?.vendor);
    if (purpose && (service || !vendor))
      act.append(button(fill(words.embedAlways, { company }), "always", always, "plain"));
  }
  if (clicks === "2") {
    box.classList.add("locked");
    const unlock = () => {
      offer();
      act.querySelector("button")?.focus();
    };
    act.append(button(words.embedUnlock, "unlock", unlock));
  } else offer();

  const made = makeHost("nachweis-placeholder", placeholderStyle + style);
  addSheet(made.root, lookStyle(look));
  made.root.append(box);
  return made.host;
}
