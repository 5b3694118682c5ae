import type { Control } from "./layer";

export type Act = "accept" | "reject" | "choose" | "save" | "close" | "open";

const spoken: [Act, RegExp][] = [
  [
    "reject",
    /ablehn|verweiger|nur (notwendige|erforderliche)|\b(reject|refuse|decline|deny|only (necessary|required))/i,
  ],
  ["accept", /akzeptier|zustimm|einverstanden|erlaub|\b(accept|agree|allow|got it|ok(ay)?)\b/i],
  ["save", /speicher|\bsave\b/i],
  ["choose", /auswähl|auswahl|einstell|anpassen|\b(choose|choice|customi[sz]e|settings|options|manage|preferences)/i],
  ["close", /schließ|\b(close|dismiss)|^[x×✕✖]$/i],
];
const marked: Record<string, Act> = {
  accept: "accept",
  reject: "reject",
  choose: "choose",
  save: "save",
  close: "close",
  settings: "open",
};

/** By its mark; without one by its name, as a person would guess. */
export const actOf = ({ act, name }: Pick<Control, "act" | "name">): Act | null =>
  (act && marked[act]) || (spoken.find(([, words]) => words.test(name))?.[0] ?? null);

export const saysAccept = (name: string) => spoken.some(([act, words]) => act === "accept" && words.test(name));
export const saysClose = (name: string) => /schließ|\b(close|dismiss)\b|[×✕✖]|(^|\s)x$/i.test(name);
