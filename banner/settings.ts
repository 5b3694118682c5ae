import type { BannerFace } from "@/contracts/banners";
import type { Answer } from "./choices";
import { serviceKey } from "./decision";
import { fill, h } from "./element";

type Purpose = BannerFace["purposes"][number];
type PurposeList = { list: HTMLElement; read: () => Answer };

/**
 * One row a purpose, unticked unless the person ticked it before; under it the services that are answered apart: those
 * that ask for themselves, and those that were allowed one by one and must be as easy to take back.
 */
export function listPurposes({ purposes, words }: BannerFace, chosen: Answer | undefined): PurposeList {
  const ofPurposes: [string, HTMLInputElement][] = [];
  const ofServices: [string, HTMLInputElement][] = [];

  const rows = purposes.map((purpose, at) => {
    const { key, required, name, services } = purpose;
    const box = h("input", {
      type: "checkbox",
      id: `p${at}`,
      "aria-describedby": `d${at}`,
      disabled: required,
      checked: required || chosen?.c[key] === true,
    });
    ofPurposes.push([key, box]);
    const apart = services.flatMap(({ vendor, label, transfer }, index) => {
      const of = serviceKey(key, vendor);
      if (!transfer && chosen?.s[of] === undefined) return [];
      const id = `p${at}s${index}`;
      const own = h("input", { type: "checkbox", id, checked: chosen?.s[of] === true });
      // The question is about the transfer only: it needs a purpose that is allowed. What was always allowed covers both.
      if (transfer && !own.checked) own.disabled = !box.checked;
      ofServices.push([of, own]);
      const question = transfer ?? fill(words.embedAlways, { company: label });
      return h("div", { class: "row apart" }, own, h("label", { for: id }, question));
    });
    box.addEventListener("change", () => {
      // Taking the tick from a purpose takes it from its services; giving it answers no other question.
      for (const [of, own] of ofServices) {
        if (!of.startsWith(`${key}.`)) continue;
        own.checked &&= box.checked;
        own.disabled = !box.checked;
      }
    });
    return h(
      "li",
      {},
      h(
        "div",
        { class: "row" },
        box,
        h(
          "div",
          {},
          h("label", { for: box.id }, name, required && ` (${words.required})`),
          h("p", { id: `d${at}` }, purpose.text),
          services.length > 0 ? listServices(purpose) : h("p", {}, words.none),
        ),
      ),
      ...apart,
    );
  });

  return {
    list: h("ul", { class: "list" }, ...rows),
    read: () => ({
      c: Object.fromEntries(ofPurposes.map(([key, box]) => [key, box.checked])),
      // An unticked question that nobody answered before is answered now: the person saw it and saved.
      s: Object.fromEntries(ofServices.map(([of, box]) => [of, box.checked])),
    }),
  };
}

function listServices({ services, name, summary }: Purpose): HTMLElement {
  const list = h("ul");
  // Filled when opened: a face may hold some hundred cookie rows.
  const fillIn = () => {
    if (!list.firstChild) list.append(...services.map(describeService));
  };
  return h("details", { toggle: fillIn }, h("summary", { "aria-label": `${summary}: ${name}` }, summary), list);
}

const describeService = ({ label, cookies }: Purpose["services"][number]): HTMLElement =>
  h(
    "li",
    {},
    h("b", {}, label),
    cookies.length > 0 &&
      h("ul", {}, ...cookies.map(({ name, use }) => h("li", {}, name && h("code", {}, name), name && ": ", use))),
  );
