import { trust } from "./trust";

export type Embed = HTMLIFrameElement | HTMLImageElement;
/** Whether something marked with these may run or load now. */
export type Allows = (element: HTMLElement) => boolean;

const scripts = 'script[type="text/plain"][data-consent]';
const embeds = ":is(iframe,img)[data-consent]:is([data-src],[data-srcset])";
const sources = ["srcset", "src"] as const;

/** A picture without an address keeps the size that the page states for it, unless the page's own styles say more. */
export function holdPictures(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(":where(img[data-consent]:not([src])){display:inline-block}");
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** Takes out what is not allowed, lets in what is, and gives back the embeds that wait. */
export function applyEmbeds(allows: Allows): Embed[] {
  return [...document.querySelectorAll<Embed>(embeds)].filter((embed) => {
    const allowed = allows(embed);
    for (const name of sources) {
      if (!allowed) embed.removeAttribute(name);
      // Each in a task of its own: a browser takes some milliseconds to make a frame.
      else if (embed.dataset[name] && !embed.hasAttribute(name)) setTimeout(letIn, 0, embed, name, allows);
    }
    return !allowed;
  });
}

function letIn(embed: Embed, name: (typeof sources)[number], allows: Allows): void {
  const address = embed.dataset[name];
  if (address && !embed.hasAttribute(name) && allows(embed)) embed.setAttribute(name, address);
}

let running = false;

/** One after another, as the page lists them: a later script may need what an earlier one loads. */
export async function runScripts(allows: Allows): Promise<void> {
  if (running) return;
  running = true;
  for (;;) {
    const next = [...document.querySelectorAll<HTMLScriptElement>(scripts)].find(allows);
    if (!next) break;
    await runScript(next);
  }
  running = false;
}

async function runScript(script: HTMLScriptElement): Promise<void> {
  const copy = copyScript(script);
  const loaded = new Promise((resolve) => {
    if (!copy.src || copy.async) return resolve(0);
    copy.addEventListener("load", resolve);
    copy.addEventListener("error", resolve);
  });
  script.replaceWith(copy);
  await loaded;
}

function copyScript(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement("script");
  const policy = trust();
  for (const { name, value } of script.attributes) {
    if (name === "type" || name === "data-consent") continue;
    copy.setAttribute(
      name,
      name === "src" ? policy.createScriptURL(value) : /^on/.test(name) ? policy.createScript(value) : value,
    );
  }
  if (script.dataset.type) copy.type = script.dataset.type;
  copy.async = script.hasAttribute("async");
  // A nonce is hidden from attributes, and a page with a strict CSP needs it on the copy.
  copy.nonce = script.nonce;
  if (script.text) copy.text = policy.createScript(script.text);
  return copy;
}
