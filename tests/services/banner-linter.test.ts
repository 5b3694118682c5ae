import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type LintView, lintRules } from "@/contracts/banner-review";
import { lookAndPress, lookAt, measureLanguage } from "@/server/consent/linter/measure";
import { lint } from "@/server/consent/linter/rules";
import { makeSource } from "@/server/consent/linter/source";
import { arrive, type Visit } from "@/server/consent/linter/visit";
import { houseVariant } from "@/server/consent/settings/rules";
import { openBrowser } from "@/server/platform/browser";
import { corpus } from "@/tests/support/deceptive/corpus";
import { desktop, phone } from "@/tests/support/deceptive/deceptive";
import { demoBanner } from "@/tests/support/deceptive/honest";
import { publisher } from "@/tests/support/deceptive/publisher";
import { buildScripts } from "@/tests/support/deceptive/scripts";

let browser: Browser;
let scripts: Awaited<ReturnType<typeof buildScripts>>;

beforeAll(async () => {
  scripts = await buildScripts();
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const views = (["360x640", "1280x800"] as const).flatMap((screen) => [`${screen} light`, `${screen} dark`]);

/** For a machine that has other things to do. */
const patient = { timeout: 90_000 };

describe("an honest banner passes", patient, () => {
  it.each([
    ["otc", "en"],
    ["otc", "de"],
    ["mms", "en"],
    ["mms", "de"],
  ] as const)("%s in %s, on every screen and in both themes", async (site, language) => {
    const snapshot = demoBanner(site, scripts.build);
    const source = makeSource(snapshot, scripts.files, { language, variant: "house" });
    const measured = await measureLanguage(browser, source, { language, variant: "house" });
    expect(measured.map(({ view }) => `${view.screen} ${view.theme}`)).toEqual(views);
    expect(measured.every(({ first, settings }) => first && settings)).toBe(true);
    expect(measured.flatMap((each) => lint(each, snapshot))).toEqual([]);
  });

  it("also in colours and words of its own, as many as there may be", async () => {
    const view = { language: "de", variant: "wordy" } as const;
    const text = `Mit Ihrer Einwilligung speichern {who} und {companies} Daten für: {purposes}. ${"So ist es. ".repeat(47)}`;
    const snapshot = demoBanner("otc", scripts.build, {
      look: { light: "#e20074", dark: "#ff77b8", corner: 24, side: "right" },
      variants: [
        { ...houseVariant, share: 50 },
        {
          ...houseVariant,
          key: "wordy",
          share: 50,
          title: { en: "Your choice", de: "Ihre Wahl" },
          text: { en: text, de: text },
          accept: { en: "Yes, I consent to all", de: "Ja, in alles" },
          reject: { en: "No", de: "Nein" },
        },
      ],
    });
    const measured = await measureLanguage(browser, makeSource(snapshot, scripts.files, view), view);
    expect(measured[0]?.first?.headings).toEqual(["Ihre Wahl"]);
    expect(measured.flatMap((each) => lint(each, snapshot))).toEqual([]);
  });
});

describe("a deceptive banner is refused", patient, () => {
  /** One person after another on each screen: a browser's start costs more than a visit. */
  const here = new Map<LintView["screen"], Visit>();
  beforeAll(async () => {
    const snapshot = demoBanner("otc", scripts.build);
    for (const { screen, language } of [phone, desktop]) {
      const view: LintView = { screen, language, variant: "house", theme: "light" };
      here.set(screen, await arrive(browser, makeSource(snapshot, scripts.files, view), view));
    }
  });

  it.each(corpus)("$rule: $what", async ({ rule, language, screen, pressed, settings, markup }) => {
    const view = { language, screen, variant: "house" };
    const snapshot = demoBanner("otc", scripts.build, settings);
    const visit = here.get(screen) as Visit;
    await visit.renew(makeSource(snapshot, scripts.files, view, markup));
    const measured = await (pressed ? lookAndPress : lookAt)(visit, view, ["light"]);
    expect(measured.flatMap((each) => lint(each, snapshot)).map((finding) => finding.rule)).toContain(rule);
  });

  it("also one that is not ours: the banner that VG Hannover condemned", async () => {
    const snapshot = demoBanner("otc", scripts.build);
    const visit = here.get("360x640") as Visit;
    await visit.renew(publisher);
    const measured = await lookAndPress(visit, { ...phone, variant: "none" }, ["light"]);
    const rules = new Set(measured.flatMap((each) => lint(each, snapshot)).map((finding) => finding.rule));
    expect([...rules].sort()).toEqual([
      "close_accepts",
      "consent_word_missing",
      "forbidden_heading",
      "legitimate_interest",
      "no_way_back",
      "partner_count_missing",
      "purposes_missing",
      "reject_missing",
      "reject_takes_longer",
      "stores_before_choice",
      "third_country_hidden",
      "withdrawal_hidden",
    ]);
  });

  it("every rule has a banner that breaks it", () => {
    expect(new Set(corpus.map(({ rule }) => rule))).toEqual(new Set(lintRules));
  });
});
