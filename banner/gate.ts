import type { Choices } from "./decision";

const scripts = 'script[type="text/plain"][data-consent]';
const frames = "iframe[data-consent][data-src]";

/** A yes and nothing else: an object also knows words like "constructor". */
const isAllowed = (element: HTMLElement, choices: Choices) => choices[element.dataset.consent ?? ""] === true;

export const findWaiting = (choices: Choices): HTMLIFrameElement[] =>
  [...document.querySelectorAll<HTMLIFrameElement>(frames)].filter((frame) => !isAllowed(frame, choices));

/** Lets run and load what is allowed, and takes out of the page again what no longer is. */
export function applyChoices(choices: Choices): void {
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(frames)) {
    if (!isAllowed(frame, choices)) frame.removeAttribute("src");
    else if (!frame.hasAttribute("src")) frame.src = frame.dataset.src ?? "";
  }
  const allowed = [...document.querySelectorAll<HTMLScriptElement>(scripts)].filter((script) =>
    isAllowed(script, choices),
  );
  void runInOrder(allowed);
}

/** One after another, as the page lists them: a later script may need what an earlier one loads. */
async function runInOrder(waiting: HTMLScriptElement[]): Promise<void> {
  const ready = waiting.map((script) => [script, copyScript(script)] as const);
  for (const [script, copy] of ready) {
    if (!script.isConnected) continue;
    const loaded =
      copy.src && !copy.async && new Promise((resolve) => (copy.onload = copy.onerror = () => resolve(null)));
    script.replaceWith(copy);
    await loaded;
  }
}

function copyScript(script: HTMLScriptElement): HTMLScriptElement {
  const copy = document.createElement("script");
  for (const { name, value } of script.attributes) {
    if (name !== "type" && name !== "data-consent") copy.setAttribute(name, value);
  }
  if (script.dataset.type) copy.type = script.dataset.type;
  copy.async = script.hasAttribute("async");
  // A nonce is hidden from attributes, and a page with a strict CSP needs it on the copy.
  copy.nonce = script.nonce;
  copy.text = script.text;
  // Two runs must not take the same script.
  script.removeAttribute("data-consent");
  return copy;
}
