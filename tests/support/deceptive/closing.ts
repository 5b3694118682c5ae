import { type Deceptive, desktop, phone } from "./deceptive";
import { onRoot } from "./markup";

const cross = (label: string, text: string) =>
  onRoot(`
    const accept = find("[data-act=accept]");
    if (!accept || !find("[data-act=choose]") || find(".cross")) return;
    const cross = document.createElement("button");
    Object.assign(cross, { type: "button", className: "cross", textContent: ${JSON.stringify(text)} });
    cross.setAttribute("aria-label", ${JSON.stringify(label)});
    cross.onclick = () => accept.click();
    find(".do").prepend(cross);`);

export const closing: Deceptive[] = [
  {
    rule: "close_accepts",
    what: "an X says that it accepts and closes",
    ...phone,
    markup: cross("Akzeptieren & Schließen X", "Akzeptieren & Schließen X"),
  },
  {
    rule: "close_accepts",
    what: "an X says that it closes, and accepts",
    ...desktop,
    pressed: true,
    markup: cross("Close", "×"),
  },
  {
    rule: "close_accepts",
    what: "Escape accepts",
    ...phone,
    pressed: true,
    markup: onRoot(`
      const accept = find("[data-act=choose]") && find("[data-act=accept]");
      if (accept) document.addEventListener("keydown", ({ key }) => key === "Escape" && accept.click(), { once: true });`),
  },
];
