const stops = "a[href], button, input:not([disabled]), summary";

/** The dialog itself takes focus, so that its name is read first and no answer is favoured. */
export function focusStart(panel: HTMLElement): void {
  panel.focus({ preventScroll: true });
}

export const isTyping = (element: Element | null): boolean =>
  element instanceof HTMLElement && (element.isContentEditable || element.matches("input, textarea, select"));

/** Back to where the person was; without such a place, to the start of the page. */
export function focusReturn(to: Element | null): void {
  if (to instanceof HTMLElement && to !== document.body && to.isConnected) {
    to.focus({ preventScroll: true });
    return;
  }
  const body = document.body;
  if (body.hasAttribute("tabindex")) return;
  body.tabIndex = -1;
  body.focus({ preventScroll: true });
  body.removeAttribute("tabindex");
}

export function keepTabInside(panel: HTMLElement, event: KeyboardEvent): void {
  const all = [...panel.querySelectorAll<HTMLElement>(stops)].filter((each) => each.offsetParent || each.offsetHeight);
  const here = (panel.getRootNode() as ShadowRoot).activeElement;
  const [from, to] = event.shiftKey ? [all[0], all[all.length - 1]] : [all[all.length - 1], all[0]];
  // Nothing here has the focus: it is behind the dialog, and comes back.
  if (here && here !== from && !(event.shiftKey && here === panel)) return;
  event.preventDefault();
  to?.focus();
}
