import { describe, expect, it, test } from "vitest";
import type { LintRule } from "@/contracts/banner-review";
import type { BannerSnapshot } from "@/contracts/banners";
import type { Control, Journey, Layer, Measured } from "@/server/consent/linter/measured";
import { countPartners, lint } from "@/server/consent/linter/rules";
import { demoBanner } from "@/tests/support/deceptive/honest";

const snapshot = demoBanner("otc", "b".repeat(32));
const face = snapshot.faces.en;
const [words] = face.variants;
const text = words?.text ?? "";

const control = (act: string, x: number, changes: Partial<Control> = {}): Control => ({
  act,
  name: { accept: "Accept all", reject: "Reject all", choose: "Choose by purpose" }[act] ?? act,
  kind: "button",
  address: null,
  box: { x, y: 500, width: 160, height: 44 },
  seen: true,
  font: { size: 15, weight: 600, family: "Arial" },
  look: { words: 10, fill: 10, colours: `of ${act}` },
  ...changes,
});
const part = (name: string, said: string) => ({ part: name, text: said, whole: true });
const read = [words?.title, text, face.words.third, face.words.withdraw].join(" ");

const layer = (changes: Partial<Layer> = {}): Layer => ({
  headings: [words?.title ?? ""],
  controls: [control("accept", 16), control("reject", 184), control("choose", 352)],
  ticks: face.purposes.map(({ name, required }) => ({ name, ticked: required, disabled: required })),
  parts: [part("text", text), part("third", face.words.third), part("withdraw", face.words.withdraw)],
  read,
  before: read,
  text: `${read} ${face.purposes.map(({ name }) => name).join(" ")}`,
  contrasts: [{ text: "Accept all", ratio: 4.5 }],
  focused: null,
  ...changes,
});
const journey = (changes: Partial<Journey> = {}): Journey => ({
  accept: 1,
  refuse: 1,
  keptAccepted: 181,
  keptRefused: 181,
  asksAgain: [],
  back: { control: "Cookie settings", opens: true, withdraws: true },
  accepting: [],
  ...changes,
});
const view = { variant: "house", language: "en", screen: "360x640", theme: "light" } as const;
const measured = (changes: Partial<Measured> = {}): Measured => ({
  view,
  first: layer(),
  settings: layer(),
  stored: [],
  journey: journey(),
  ...changes,
});
const found = (changes: Partial<Measured>, of: BannerSnapshot = snapshot): LintRule[] =>
  lint(measured(changes), of).map(({ rule }) => rule);
/** The first layer with another reject. */
const reject = (changes: Partial<Control>) =>
  found({
    first: layer({ controls: [control("accept", 16), control("reject", 184, changes), control("choose", 352)] }),
  });

test("what is honest is not objected to", () => {
  expect(found({})).toEqual([]);
});

describe("two buttons are equal up to the threshold and no further", () => {
  it.each<[string, Partial<Control>, LintRule[]]>([
    ["a pixel of width", { box: { x: 184, y: 500, width: 161, height: 44 } }, []],
    ["two pixels of width", { box: { x: 184, y: 500, width: 162, height: 44 } }, ["unequal_size"]],
    ["two pixels of height", { box: { x: 184, y: 500, width: 160, height: 42 } }, ["unequal_size"]],
    ["half a pixel of type", { font: { size: 14.5, weight: 600, family: "Arial" } }, ["unequal_size"]],
    ["a lighter weight", { font: { size: 15, weight: 500, family: "Arial" } }, ["unequal_size"]],
    ["ten per cent of contrast", { look: { words: 9, fill: 9, colours: "other" } }, []],
    ["more than ten per cent", { look: { words: 8.9, fill: 10, colours: "other" } }, ["unequal_contrast"]],
    ["no fill", { look: { words: 10, fill: 1, colours: "other" } }, ["unequal_contrast"]],
    ["a link", { kind: "link" }, ["unequal_level"]],
    ["24 pixels between them", { box: { x: 200, y: 500, width: 160, height: 44 } }, []],
    ["25 pixels between them", { box: { x: 201, y: 500, width: 160, height: 44 } }, ["unequal_level"]],
    ["one below the other", { box: { x: 16, y: 552, width: 160, height: 44 } }, []],
    ["across", { box: { x: 184, y: 552, width: 160, height: 44 } }, ["unequal_level"]],
    ["out of sight", { seen: false }, ["reject_missing"]],
    ["words that promise a later time", { name: "Maybe later" }, ["reject_missing"]],
  ])("%s", (_, changes, rules) => {
    expect(reject(changes)).toEqual(rules);
  });

  it("in the settings too", () => {
    const other = layer({ controls: [control("accept", 16), control("reject", 184, { kind: "link" })] });
    expect(found({ settings: other })).toEqual(["unequal_level"]);
  });

  it("the same colours need no comparison", () => {
    const look = { words: 4.6, fill: 1, colours: "of accept" };
    expect(reject({ look })).toEqual([]);
  });

  it("another button between them, or the keyboard on accept", () => {
    const [accept, refuse, choose] = layer().controls as [Control, Control, Control];
    expect(found({ first: layer({ controls: [accept, choose, refuse] }) })).toEqual(["unequal_level"]);
    expect(found({ first: layer({ focused: 0 }) })).toEqual(["unequal_level"]);
    expect(found({ first: layer({ focused: 1 }) })).toEqual([]);
  });
});

describe("what is pressed", () => {
  it.each<[string, Partial<Journey>, LintRule[]]>([
    ["one press more", { refuse: 2 }, ["reject_takes_longer"]],
    ["as many presses", { refuse: 2, accept: 2 }, []],
    ["never decided", { refuse: null }, ["reject_takes_longer"]],
    ["a day's difference of terms", { keptRefused: 180 }, []],
    ["two days' difference", { keptRefused: 179 }, ["asks_again"]],
    ["a refusal for the session only", { keptRefused: null }, ["asks_again"]],
    ["a longer refusal", { keptRefused: 365 }, []],
    ["saving nothing", { asksAgain: ["save"] }, ["asks_again"]],
    ["Escape", { accepting: ["Escape"] }, ["close_accepts"]],
    ["no control", { back: { control: null, opens: false, withdraws: false } }, ["no_way_back"]],
    ["a control without withdrawal", { back: { control: "c", opens: true, withdraws: false } }, ["no_way_back"]],
  ])("%s", (_, changes, rules) => {
    expect(found({ journey: journey(changes) })).toEqual(rules);
  });
});

describe("what is read", () => {
  it.each<[string, Partial<Layer>, LintRule[]]>([
    ["4.49 to 1", { contrasts: [{ text: "Accept all", ratio: 4.49 }] }, ["text_contrast"]],
    ["a tick too many", { ticks: [{ name: "Reach", ticked: true, disabled: false }] }, ["preticked"]],
    ["purposes behind the buttons", { before: "" }, ["purposes_missing"]],
    ["the number in words", { read: read.replace(/\b9\b/, "nine") }, []],
    ["another number", { read: read.replace(/\b9\b/, "90") }, ["partner_count_missing"]],
    [
      "half of the withdrawal",
      { parts: [{ ...part("withdraw", face.words.withdraw), whole: false }] },
      ["withdrawal_hidden"],
    ],
    [
      "an X with words",
      { controls: [...layer().controls, control("x", 8, { name: "Accept and close ×" })] },
      ["close_accepts"],
    ],
    ["legitimate interest", { text: `${read} our legitimate interests` }, ["legitimate_interest"]],
  ])("%s", (_, changes, rules) => {
    expect(found({ first: layer(changes) })).toEqual(rules);
  });

  it("what is required may be ticked for good, and nothing else", () => {
    const locked = face.purposes.map(({ name }) => ({ name, ticked: true, disabled: true }));
    expect(found({ settings: layer({ ticks: locked }) })).toEqual(["preticked"]);
  });

  it("without a third country nothing need be said of one", () => {
    const none: BannerSnapshot = structuredClone(snapshot);
    for (const { services } of none.purposes) for (const service of services) service.third = false;
    const first = layer({
      parts: layer().parts.filter((each) => each.part !== "third"),
      read: read.replace(/USA|third/g, ""),
    });
    expect(found({ first })).toEqual(["third_country_hidden"]);
    expect(found({ first }, none)).toEqual([]);
  });

  it("a banner that was not shown is found, and one that has nothing to ask is not", () => {
    expect(found({ first: null, settings: null, journey: null })).toEqual(["reject_missing"]);
    const none = structuredClone(snapshot);
    none.purposes = none.purposes.filter(({ required }) => required);
    expect(found({ first: null, settings: null, journey: null }, none)).toEqual([]);
    expect(found({ first: null, stored: ["cookie _ga"] }, none)).toEqual(["stores_before_choice"]);
  });
});

describe("companies are counted as people count", () => {
  const counted = (services: [vendor: string, company: string | null][], controller = "T-Systems International GmbH") =>
    countPartners({
      ...snapshot,
      controller: { ...snapshot.controller, name: controller },
      purposes: ["analytics", "marketing"].map((key) => ({
        key,
        required: false,
        services: services.map(([vendor, company]) => ({
          vendor,
          company,
          country: null,
          third: false,
          mechanism: null,
          cookies: [],
        })),
      })),
    });

  it("once, in however many purposes and countries; not the controller, not who has no name", () => {
    expect(
      counted([
        ["google", "Google"],
        ["google-2", "Google"],
        ["mapp", "Mapp"],
      ]),
    ).toBe(2);
    expect(
      counted([
        ["t-systems", "T-Systems"],
        ["unstated", null],
        ["studio-54", "Studio 54"],
      ]),
    ).toBe(1);
  });

  it("as the banner of the demonstration says", () => {
    expect(countPartners(snapshot)).toBe(9);
    expect(text).toContain("9 companies");
  });

  it("where companies are not named, that is said", () => {
    const mms = demoBanner("mms", "");
    const said = mms.faces.en.variants[0]?.text ?? "";
    const rules = (first: Layer) => lint({ ...measured({ first }), settings: null }, mms).map(({ rule }) => rule);
    expect(countPartners(mms)).toBe(0);
    expect(rules(layer({ read: said, before: said }))).not.toContain("partner_count_missing");
    expect(rules(layer({ read: said.replace(/companies not named/, "partners") }))).toContain("partner_count_missing");
  });
});
