import type { Sight } from "./sight";

type Rgb = [red: number, green: number, blue: number, alpha: number];
/** How an element stands out: its words against its fill, its fill against what lies beneath, and the two colours. */
export type Look = { words: number; fill: number; colours: string };
export type Colour = ReturnType<typeof makeColour>;

/** The colours that really meet, with WCAG's ratio of their luminances. Runs in the page. */
export function makeColour(sight: Sight) {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, Rgb>();

  /** Painted and read back, since a computed colour may be written in any colour space. */
  function parse(text: string): Rgb {
    const before = known.get(text);
    if (before || !brush) return before ?? [0, 0, 0, 1];
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
    known.set(text, [red, green, blue, alpha / 255]);
    return [red, green, blue, alpha / 255];
  }

  const over = (top: Rgb, under: Rgb): Rgb => {
    const mix = (at: 0 | 1 | 2) => top[at] * top[3] + under[at] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };

  function pageColour(): Rgb {
    const probe = document.createElement("div");
    probe.style.cssText = "position:absolute;background:Canvas";
    document.documentElement.append(probe);
    const colour = parse(getComputedStyle(probe).backgroundColor);
    probe.remove();
    return colour;
  }

  /** Null where a picture or a gradient lies: no colour can be told then. */
  function beneath(element: Element | null): Rgb | null {
    if (!element) return pageColour();
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
    if (backgroundImage !== "none") return null;
    const own = parse(backgroundColor);
    const alpha = own[3] * Number(opacity);
    if (alpha >= 0.999) return own;
    const under = beneath(sight.parentOf(element));
    return under && over([own[0], own[1], own[2], alpha], under);
  }

  function opacityOf(element: Element): number {
    let product = 1;
    for (let at: Element | null = element; at; at = sight.parentOf(at)) product *= Number(getComputedStyle(at).opacity);
    return product;
  }

  function luminance([red, green, blue]: Rgb): number {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }

  function ratio(one: Rgb, other: Rgb): number {
    const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
  }

  const write = (colour: Rgb) => `rgb(${colour.slice(0, 3).map(Math.round).join(" ")})`;

  /** Words over a picture have the worst ratio, for nobody can say that it is better. */
  function wordsOf(element: Element): number {
    const under = beneath(element);
    if (!under) return 1;
    const own = parse(getComputedStyle(element).color);
    return ratio(over([own[0], own[1], own[2], own[3] * opacityOf(element)], under), under);
  }

  function lookOf(element: Element): Look {
    const [fill, sheet] = [beneath(element), beneath(sight.parentOf(element))];
    const { color, borderTopColor, borderTopWidth, borderTopStyle } = getComputedStyle(element);
    const bordered = borderTopStyle !== "none" && Number.parseFloat(borderTopWidth) > 0;
    const colours = [
      fill ? write(fill) : "picture",
      write(parse(color)),
      bordered ? write(parse(borderTopColor)) : "-",
    ];
    return {
      words: wordsOf(element),
      fill: fill && sheet ? ratio(fill, sheet) : 1,
      colours: `${colours.join(" ")} ${Math.round(opacityOf(element) * 100)}%`,
    };
  }

  return { wordsOf, lookOf };
}
