import { type Deceptive, desktop, phone } from "./deceptive";
import { onRoot, script, style } from "./markup";

export const afterwards: Deceptive[] = [
  {
    rule: "no_way_back",
    what: "no control afterwards",
    ...phone,
    pressed: true,
    markup: style(`.control { display: none !important }`),
  },
  {
    rule: "no_way_back",
    what: "the control does nothing",
    ...phone,
    pressed: true,
    markup: onRoot(`
      const control = find(".control");
      if (control) control.onclick = null;`),
  },
  {
    rule: "asks_again",
    what: "forgets a refusal with the next page",
    ...phone,
    pressed: true,
    markup: script(`
      if (decodeURIComponent(document.cookie).includes('"reject_all"'))
        document.cookie = "nachweis_consent=; Max-Age=0; Path=/";`),
  },
  {
    rule: "asks_again",
    what: "keeps a refusal for a day",
    ...phone,
    pressed: true,
    markup: script(`
      const own = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
      const isRefusal = (text) => decodeURIComponent(text).includes('"reject_all"');
      Object.defineProperty(document, "cookie", {
        get: () => own.get.call(document),
        set: (text) => own.set.call(document, isRefusal(text) ? text.replace(/Max-Age=\\d+/, "Max-Age=86400") : text),
      });`),
  },
  {
    rule: "stores_before_choice",
    what: "sets a cookie",
    ...desktop,
    markup: script(`document.cookie = "_ga=GA1.1.1; Path=/";`),
  },
  {
    rule: "stores_before_choice",
    what: "keeps the variant in the browser's storage",
    ...phone,
    markup: script(`localStorage.setItem("variant", "house");`),
  },
  {
    rule: "stores_before_choice",
    what: "tells another host",
    ...desktop,
    markup: script(`new Image().src = "https://pixel.nachweis-probe.invalid/p.gif?id=1";`),
  },
];
