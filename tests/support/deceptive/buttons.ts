import { type Deceptive, desktop, first, phone, twice, words } from "./deceptive";
import { onRoot, style } from "./markup";

export const buttons: Deceptive[] = [
  {
    rule: "reject_missing",
    what: "reject stands in the settings only",
    ...phone,
    markup: style(`${first} [data-act=reject] { display: none !important }`),
  },
  {
    rule: "reject_missing",
    what: "reject lies under another element",
    ...desktop,
    markup: style(`${first} .do { position: relative }
      ${first} .do::after { content: ""; position: absolute; inset: 0 0 50% 50%; background: #fffefd }`),
  },
  {
    rule: "reject_missing",
    what: "reject is as good as transparent",
    ...desktop,
    markup: style(`${first} [data-act=reject] { opacity: 0 !important }`),
  },
  { rule: "reject_missing", what: "reject says later", ...phone, settings: words({ reject: twice("Später") }) },
  {
    rule: "reject_takes_longer",
    what: "reject asks whether one is sure",
    ...phone,
    pressed: true,
    markup: onRoot(`
      const reject = find("[data-act=reject]");
      if (!reject || reject.asked) return;
      reject.asked = true;
      reject.addEventListener("click", (event) => {
        event.stopImmediatePropagation();
        reject.textContent = "Wirklich ablehnen?";
      }, { capture: true, once: true });`),
  },
  {
    rule: "unequal_size",
    what: "reject is smaller",
    ...desktop,
    markup: style(`[data-act=reject] { font-size: 0.75em !important; justify-self: center !important }`),
  },
  {
    rule: "unequal_size",
    what: "accept is bolder",
    ...phone,
    markup: style(
      `[data-act=accept] { font-weight: 800 !important } [data-act=reject] { font-weight: 400 !important }`,
    ),
  },
  {
    rule: "unequal_contrast",
    what: "reject has no fill",
    ...desktop,
    markup: style(`[data-act=reject] { background: none !important; color: inherit !important }`),
  },
  {
    rule: "unequal_contrast",
    what: "reject is pale",
    ...phone,
    markup: style(`[data-act=reject] { opacity: 0.5 !important }`),
  },
  {
    rule: "unequal_level",
    what: "reject is a link",
    ...phone,
    markup: onRoot(`
      const reject = find("button[data-act=reject]");
      if (!reject) return;
      const link = document.createElement("a");
      link.href = "#";
      link.dataset.act = "reject";
      link.className = reject.className;
      link.textContent = reject.textContent;
      link.onclick = () => reject.click();
      reject.replaceWith(link);`),
  },
  {
    rule: "unequal_level",
    what: "reject stands in the text",
    ...desktop,
    markup: onRoot(`
      const reject = find("[data-act=reject]");
      if (find("[data-act=choose]") && reject && !reject.closest(".say")) find(".say").append(reject);`),
  },
  {
    rule: "unequal_level",
    what: "the keyboard starts on accept",
    ...desktop,
    markup: onRoot(`
      const panel = find("${first}");
      if (panel) panel.onfocus = () => find("[data-act=accept]").focus();`),
  },
  {
    rule: "preticked",
    what: "one purpose is ticked",
    ...phone,
    markup: onRoot(`
      const box = find("input[type=checkbox]:enabled");
      if (box) box.checked = true;`),
  },
  {
    rule: "preticked",
    what: "one purpose is ticked for good",
    ...desktop,
    markup: onRoot(`
      const box = find("input[type=checkbox]:enabled");
      if (box && !box.set) Object.assign(box, { set: true, checked: true, disabled: true });`),
  },
];
