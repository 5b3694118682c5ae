import type { Browser, Page } from "playwright-core";
import type { LintView } from "@/contracts/banner-review";
import { goThrough, opens } from "./journeys";
import type { Layer, Measured } from "./measured";
import { openSettings, readLayer, rest } from "./pressing";
import type { Source } from "./source";
import { type Visit, visit } from "./visit";

type Theme = LintView["theme"];
type Screen = Omit<LintView, "theme">;
const themes: readonly Theme[] = ["light", "dark"];

/** One screen before any choice, as the page was just loaded: first what is asked, then what the settings show. */
export async function lookAt(here: Visit, view: Screen, seen = themes): Promise<Measured[]> {
  const { page, source } = here;
  await (source.optional.length > 0 ? opens(page) : rest(page, 500));
  const first = await readThemes(page, seen);
  const stored = await listStored(here);
  // From the last theme back to the first: each change is a new look for the whole page.
  const settings = (await openSettings(page)) ? await readThemes(page, seen.toReversed()) : null;
  return seen.map((theme, at) => ({
    view: { ...view, theme },
    first: first.get(theme) ?? null,
    settings: settings?.get(theme) ?? null,
    stored: at === 0 ? stored : [],
    journey: null,
  }));
}

/** The same, with everything pressed. */
export async function lookAndPress(here: Visit, view: Screen, seen = themes): Promise<Measured[]> {
  const [first, ...others] = await lookAt(here, view, seen);
  if (!first?.first) return first ? [first, ...others] : [];
  return [{ ...first, journey: await goThrough(here, first.first, first.settings !== null) }, ...others];
}

/** Every view of one variant in one language; everything is pressed once, on the small screen. */
export async function measureLanguage(
  browser: Browser,
  source: Source,
  view: Pick<LintView, "variant" | "language">,
): Promise<Measured[]> {
  const phone = { ...view, screen: "360x640" } as const;
  const desktop = { ...view, screen: "1280x800" } as const;
  const both = await Promise.all([
    visit(browser, source, { ...phone, theme: "light" }, (here) => lookAndPress(here, phone)),
    visit(browser, source, { ...desktop, theme: "light" }, (here) => lookAt(here, desktop)),
  ]);
  return both.flat();
}

async function readThemes(page: Page, seen: readonly Theme[]): Promise<Map<Theme, Layer | null>> {
  const read = new Map<Theme, Layer | null>();
  for (const theme of seen) {
    await page.emulateMedia({ colorScheme: theme });
    read.set(theme, await readLayer(page));
  }
  return read;
}

async function listStored({ page, strays }: Visit): Promise<string[]> {
  const kept = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  return [...cookies, ...kept, ...strays];
}
