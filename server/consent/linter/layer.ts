import type { Colour, Look } from "./colour";
import type { Box, Sight } from "./sight";

/** Something to press in the dialog; in the order of the Tab key. */
export type Control = {
  /** What the markup says that it does. */
  act: string | null;
  name: string;
  kind: "button" | "link";
  /** Where a link leads. */
  address: string | null;
  box: Box;
  /** Whole, without scrolling, under nothing else, and not disabled. */
  seen: boolean;
  font: { size: number; weight: number; family: string };
  look: Look;
};

export type Tick = { name: string; ticked: boolean; disabled: boolean };
export type Part = { part: string; text: string; whole: boolean };

/** One layer of the dialog as a person meets it. */
export type Layer = {
  headings: string[];
  controls: Control[];
  ticks: Tick[];
  parts: Part[];
  /** What can be read without scrolling; of that, what stands before the first answer; and all that is there. */
  read: string;
  before: string;
  text: string;
  contrasts: { text: string; ratio: number }[];
  /** The control that the keyboard stands on, by its place in `controls`. */
  focused: number | null;
};
export type LayerReader = ReturnType<typeof makeLayerReader>;

/** Runs in the page. */
export function makeLayerReader(sight: Sight, colour: Colour) {
  const pressable = "a, button, summary, input:not([type=hidden]), [role=button], [role=link], [onclick], [data-act]";
  const tickable = "input[type=checkbox], input[type=radio], [role=checkbox], [role=switch], [role=radio]";
  const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
  let kept: HTMLElement[] = [];

  const within = (root: Element, selector: string): HTMLElement[] =>
    [...sight.walk(root)].filter((node): node is HTMLElement => node instanceof HTMLElement && node.matches(selector));

  const textOf = (element: Element): string =>
    tidy([...sight.walk(element)].map((node) => (node instanceof Text ? node.data : " ")).join(""));

  function nameOf(element: HTMLElement): string {
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute("aria-labelledby")?.split(/\s+/) ?? [];
    const named = ids.map((id) => root.getElementById(id)).flatMap((label) => (label ? textOf(label) : []));
    if (named.length > 0) return tidy(named.join(" "));
    const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])].map(textOf) : [];
    const value = element instanceof HTMLInputElement && element.type !== "checkbox" ? element.value : "";
    const given = [element.getAttribute("aria-label"), labels.join(" "), value, textOf(element), element.title];
    return tidy(given.find((text) => text && tidy(text) !== "") ?? "");
  }

  function findDialog(): HTMLElement | null {
    const open = within(document.documentElement, "[role=dialog], [role=alertdialog], dialog[open], [aria-modal=true]");
    return open.find((each) => sight.isRendered(each) && each.getBoundingClientRect().height > 1) ?? null;
  }

  const isDisabled = (element: HTMLElement) =>
    element.matches(":disabled, [aria-disabled=true], [inert]") || element.closest("[inert]") !== null;

  function readControl(element: HTMLElement): Control {
    const style = getComputedStyle(element);
    const role = element.getAttribute("role");
    const isLink = role === "link" || (element.matches("a, [data-act]:not(button):not(input)") && role !== "button");
    return {
      act: element.getAttribute("data-act"),
      name: nameOf(element),
      kind: isLink ? "link" : "button",
      address: element instanceof HTMLAnchorElement && element.hasAttribute("href") ? element.href : null,
      box: sight.boxOf(element),
      seen: sight.seesWhole(element) && !isDisabled(element),
      font: {
        size: Number.parseFloat(style.fontSize),
        weight: Number(style.fontWeight),
        family: style.fontFamily,
      },
      look: colour.lookOf(element),
    };
  }

  function readTick(element: HTMLElement): Tick {
    const ticked = element instanceof HTMLInputElement ? element.checked : element.ariaChecked === "true";
    return { name: nameOf(element), ticked, disabled: isDisabled(element) };
  }

  function readPart(element: HTMLElement): Part {
    const texts = [...sight.walk(element)].filter((node): node is Text => node instanceof Text);
    const read = tidy(texts.map(sight.readText).join(" "));
    const text = tidy(texts.map(({ data }) => data).join(" "));
    return { part: element.dataset.part ?? "", text, whole: text !== "" && read === text };
  }

  function readTexts(root: Element, answers: HTMLElement[]): Pick<Layer, "read" | "before" | "text" | "contrasts"> {
    const [read, before, text]: [string[], string[], string[]] = [[], [], []];
    const contrasts: Layer["contrasts"] = [];
    let answered = false;
    for (const node of sight.walk(root)) {
      if (answers.some((answer) => answer === node)) answered = true;
      const parent = sight.parentOf(node);
      if (!(node instanceof Text) || !parent || tidy(node.data) === "" || !sight.isRendered(parent)) continue;
      const seen = sight.readText(node);
      text.push(node.data);
      read.push(seen);
      if (!answered) before.push(seen);
      const isReadable = !parent.closest(":disabled");
      if (isReadable) contrasts.push({ text: tidy(node.data).slice(0, 60), ratio: colour.wordsOf(parent) });
    }
    return { read: tidy(read.join(" ")), before: tidy(before.join(" ")), text: tidy(text.join(" ")), contrasts };
  }

  /** What can be pressed in the dialog; empty while none is open. */
  function readControls(): Control[] {
    const dialog = findDialog();
    kept = dialog ? within(dialog, pressable).filter((each) => !each.matches(tickable) && sight.isRendered(each)) : [];
    // A positive tabindex comes first for the keyboard.
    kept.sort((a, b) => (b.tabIndex > 0 ? 1 : 0) - (a.tabIndex > 0 ? 1 : 0));
    return kept.map(readControl);
  }

  /** Null while no dialog is open. */
  function read(): Layer | null {
    const dialog = findDialog();
    if (!dialog) return null;
    const focus = (at: Document | ShadowRoot): Element | null =>
      at.activeElement?.shadowRoot ? focus(at.activeElement.shadowRoot) : at.activeElement;
    const controls = readControls();
    const answers = kept.filter((each) => ["accept", "reject"].includes(each.dataset.act ?? ""));
    const at = kept.indexOf(focus(document) as HTMLElement);
    return {
      headings: within(dialog, "h1, h2, h3, h4, [role=heading], [data-part=title]").map(textOf),
      controls,
      ticks: within(dialog, tickable).map(readTick),
      parts: within(dialog, "[data-part]").map(readPart),
      ...readTexts(dialog, answers.length > 0 ? answers : kept.filter((each) => !each.matches("a[href]"))),
      focused: at === -1 ? null : at,
    };
  }

  /** The dialog told apart from what it was before, cheaply. */
  function sketch(): string {
    const dialog = findDialog();
    return dialog ? within(dialog, pressable).map(nameOf).join("\n") : "";
  }

  /** What stands beside the dialog, once there is none: the way back to it. */
  function readBeside(): Control[] {
    const hosts = [...sight.walk(document.body)].filter((node) => node instanceof Element && node.shadowRoot);
    const all = within(document.body, `${pressable}, [data-consent-open]`).filter((each) => sight.isRendered(each));
    kept = all.filter(
      (each) => each.matches("[data-consent-open]") || hosts.some((host) => sight.isWithin(each, host as Element)),
    );
    return kept.map(readControl);
  }

  /** Where to press the control of that place, after scrolling to it. */
  function reach(place: number): { x: number; y: number } | null {
    const element = kept[place];
    if (!element?.isConnected) return null;
    element.scrollIntoView({ block: "nearest", behavior: "instant" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }

  return { isOpen: () => findDialog() !== null, sketch, read, readControls, readBeside, reach };
}
