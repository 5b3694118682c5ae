export type Box = { x: number; y: number; width: number; height: number };
export type Sight = ReturnType<typeof makeSight>;

/**
 * What a person sees of a page without scrolling, open shadow roots included. Runs in the page, where nothing can be
 * imported: whatever it needs stands inside.
 */
export function makeSight() {
  const parentOf = (node: Node): Element | null => {
    if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
    if (node.parentElement) return node.parentElement;
    return node.parentNode instanceof ShadowRoot ? node.parentNode.host : null;
  };

  function childrenOf(node: Node): Node[] {
    if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      return assigned.length > 0 ? assigned : [...node.childNodes];
    }
    return [...((node instanceof Element && node.shadowRoot) || node).childNodes];
  }

  /** In reading order. */
  function* walk(from: Node): Generator<Node> {
    for (const node of childrenOf(from)) {
      yield node;
      yield* walk(node);
    }
  }

  function isWithin(node: Node, outer: Element): boolean {
    for (let at: Node | null = node; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  }

  function isRendered(element: Element): boolean {
    return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  }

  /** The part of the screen that scrolling and clipping ancestors leave; `inner`: the element clips what it holds, too. */
  function clipOf(element: Element, inner: boolean): DOMRect {
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight];
    for (let at: Element | null = element; at && at !== document.body; at = parentOf(at)) {
      const { overflowX, overflowY, position } = getComputedStyle(at);
      if ((inner || at !== element) && (overflowX !== "visible" || overflowY !== "visible")) {
        const box = at.getBoundingClientRect();
        [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
        [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
      }
      if (position === "fixed") break;
    }
    return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  const isInside = (box: DOMRect, clip: DOMRect) =>
    box.left >= clip.left - 1 &&
    box.top >= clip.top - 1 &&
    box.right <= clip.right + 1 &&
    box.bottom <= clip.bottom + 1;

  function hit(x: number, y: number): Element | null {
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const inner: Element | null = at.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === at) break;
      at = inner;
    }
    return at;
  }

  const boxOf = (element: Element): Box => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };

  /** Wholly on the screen, and what a finger would meet at its middle and near its corners. */
  function seesWhole(element: Element): boolean {
    const box = element.getBoundingClientRect();
    if (!isRendered(element) || box.width < 1 || box.height < 1 || !isInside(box, clipOf(element, false))) return false;
    const points = [0.5, 0.15, 0.85].flatMap((x) => (x === 0.5 ? [[x, 0.5]] : [0.25, 0.75].map((y) => [x, y])));
    return points.every(([x = 0, y = 0]) => {
      const met = hit(box.left + box.width * x, box.top + box.height * y);
      return met !== null && isWithin(met, element);
    });
  }

  function seesRange(range: Range, element: Element, clip: DOMRect): boolean {
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    return (
      boxes.length > 0 &&
      boxes.every((box) => {
        if (!isInside(box, clip)) return false;
        const met = hit(box.left + box.width / 2, box.top + box.height / 2);
        return met !== null && (isWithin(met, element) || isWithin(element, met));
      })
    );
  }

  /** The words of a text that can be read without scrolling; smaller than ten pixels is not read. */
  function readText(text: Text): string {
    const element = parentOf(text);
    if (!element || !isRendered(element) || Number.parseFloat(getComputedStyle(element).fontSize) < 10) return "";
    const clip = clipOf(element, true);
    const range = document.createRange();
    range.selectNodeContents(text);
    if (seesRange(range, element, clip)) return text.data;
    return [...text.data.matchAll(/\S+/g)]
      .filter((word) => {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        return seesRange(range, element, clip);
      })
      .map(([word]) => word)
      .join(" ");
  }

  return { parentOf, walk, isWithin, isRendered, boxOf, seesWhole, readText };
}
