import { type Deceptive, desktop, first, phone, twice, words } from "./deceptive";
import { onRoot, style } from "./markup";

export const texts: Deceptive[] = [
  {
    rule: "forbidden_heading",
    what: "praises the experience",
    ...phone,
    settings: words({ title: twice("Für Ihr optimales Nutzungserlebnis") }),
  },
  {
    rule: "forbidden_heading",
    what: "speaks of feelings",
    ...desktop,
    settings: words({ title: twice("We value your privacy") }),
  },
  {
    rule: "consent_word_missing",
    what: "uses cookies without asking for consent",
    ...desktop,
    settings: words({ text: twice("{who} and {companies} use cookies for: {purposes}.") }),
  },
  {
    rule: "purposes_missing",
    what: "says no purpose",
    ...phone,
    settings: words({ text: twice("Mit Ihrer Einwilligung speichern {who} und {companies} Daten auf Ihrem Gerät.") }),
  },
  {
    rule: "purposes_missing",
    what: "says the purposes behind the buttons",
    ...desktop,
    markup: onRoot(`
      const text = find("${first} [data-part=text]");
      if (text && !text.closest(".do")) find(".do").append(text);`),
  },
  {
    rule: "partner_count_missing",
    what: "says partners, not how many",
    ...desktop,
    settings: words({ text: twice("With your consent, {who} and partners store data for: {purposes}.") }),
  },
  {
    rule: "withdrawal_hidden",
    what: "withdrawal is below the fold",
    ...phone,
    markup: style(`.ask { max-height: 5em !important; overflow: auto !important }`),
  },
  {
    rule: "withdrawal_hidden",
    what: "withdrawal is for magnifying glasses",
    ...desktop,
    markup: style(`[data-part=withdraw] { font-size: 6px !important }`),
  },
  {
    rule: "third_country_hidden",
    what: "third countries are not shown",
    ...phone,
    markup: style(`[data-part=third] { display: none !important }`),
  },
  {
    rule: "third_country_hidden",
    what: "third countries are only read aloud",
    ...desktop,
    markup: style(`[data-part=third] { position: absolute !important; clip-path: inset(50%) !important;
      width: 1px !important; height: 1px !important; overflow: hidden !important }`),
  },
  {
    rule: "legitimate_interest",
    what: "the text falls back on it",
    ...phone,
    settings: words({
      text: twice(
        "Mit Ihrer Einwilligung oder aus berechtigtem Interesse speichern {who} und {companies} Daten für: {purposes}.",
      ),
    }),
  },
  {
    rule: "text_contrast",
    what: "the text is grey on white",
    ...phone,
    markup: style(`[data-part=text] { color: #a0a0a0 !important }`),
  },
  {
    rule: "text_contrast",
    what: "the words of reject are hard to read",
    ...desktop,
    markup: style(`[data-act=reject] { color: #6f6a64 !important }`),
  },
];
