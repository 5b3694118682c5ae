import type { BannerConfig } from "@/contracts/consent";
import { nameCountry } from "./companies";
import type { Choices, Language } from "./decision";
import { h } from "./element";
import { words } from "./words";

type Purpose = BannerConfig["purposes"][number];

type PurposeList = { list: HTMLElement; read: () => Choices };

/** One row a purpose: unticked unless the person ticked it before; what is required is ticked and cannot be changed. */
export function listPurposes(config: BannerConfig, chosen: Choices | undefined, language: Language): PurposeList {
  const boxes = config.purposes.map((purpose, index) => {
    const ticked = purpose.required || chosen?.[purpose.key] === true;
    const box = h("input", {
      type: "checkbox",
      id: `p${index}`,
      "aria-describedby": `d${index}`,
      disabled: purpose.required,
      checked: ticked,
    });
    return { purpose, box };
  });
  const rows = boxes.map(({ purpose, box }, index) =>
    h(
      "li",
      {},
      box,
      h(
        "div",
        {},
        h("label", { for: box.id }, purpose.name[language], purpose.required && ` (${words[language].required})`),
        h("p", { id: `d${index}` }, purpose.text[language]),
        listServices(purpose, language),
      ),
    ),
  );
  return {
    list: h("ul", {}, ...rows),
    read: () => Object.fromEntries(boxes.map(({ purpose, box }) => [purpose.key, purpose.required || box.checked])),
  };
}

function listServices({ services, name }: Purpose, language: Language): HTMLElement {
  const say = words[language];
  if (services.length === 0) return h("p", { class: "note" }, say.none);
  const companies = new Set(services.map(({ company }) => company));
  const summary = say.companies({ companies: companies.size, third: 0, unstated: 0 });
  const list = h("ul");
  // Filled when opened: the first name of a country costs a browser some 20 ms.
  const fill = () => {
    if (!list.firstChild) list.append(...services.map((service) => describeService(service, language)));
  };
  return h("details", { toggle: fill }, h("summary", { "aria-label": `${summary}: ${name[language]}` }, summary), list);
}

function describeService(
  { company, country, technology }: Purpose["services"][number],
  language: Language,
): HTMLElement {
  const say = words[language];
  const place = country ? nameCountry(country, language) : say.country;
  return h("li", {}, h("strong", {}, company ?? say.company), `, ${place}`, technology && `, ${technology}`);
}
