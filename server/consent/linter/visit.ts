import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import * as z from "zod/mini";
import type { LintView } from "@/contracts/banner-review";
import { probe } from "./probe";
import type { Source } from "./source";

/** What a press sent as a decision: the answers to purposes and services. */
const Given = z.object({
  choices: z.record(z.string(), z.boolean()),
  services: z.optional(z.record(z.string(), z.boolean())),
});
export type Given = z.infer<typeof Given>;

export type Visit = {
  page: Page;
  source: Source;
  /** Decisions in the order in which this person sent them. */
  given: Given[];
  /** Requests that the source does not know; none of them left the machine. */
  strays: string[];
  /** Somebody else comes, who has never been here; to another page, if one is given. */
  renew(source?: Source): Promise<void>;
  leave(): Promise<void>;
};

const locales = { en: "en-GB", de: "de-DE" };
const cors = { "access-control-allow-origin": "*", "access-control-expose-headers": "*" };

function openContext(browser: Browser, { screen, language, theme }: LintView): Promise<BrowserContext> {
  const [width = 0, height = 0] = screen.split("x").map(Number);
  const isPhone = width < 600;
  return browser.newContext({
    viewport: { width, height },
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: locales[language],
    timezoneId: "Europe/Berlin",
    colorScheme: theme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
}

/** A person who has never been here, on that screen. */
export async function arrive(browser: Browser, source: Source, view: LintView): Promise<Visit> {
  const context = await openContext(browser, view);
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const leave = () => context.close();
  const here: Visit = { page, source, given: [], strays: [], renew, leave };

  async function renew(next = here.source) {
    await page.evaluate(() => sessionStorage.clear());
    // Away first: what still runs on the old page must not write into what the next person brings.
    await page.goto("about:blank");
    await context.clearCookies();
    const { origin } = new URL(here.source.page);
    await protocol.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
    here.given.length = 0;
    here.strays.length = 0;
    here.source = next;
    await page.goto(next.page);
  }

  await context.addInitScript(probe);
  await context.route("**", (route) => fulfil(route, here));
  await context.routeWebSocket("**", (socket) => {
    here.strays.push(socket.url());
    return socket.close();
  });
  await page.goto(source.page);
  return here;
}

/** Her browser forgets everything when `work` is done. */
export async function visit<T>(
  browser: Browser,
  source: Source,
  view: LintView,
  work: (here: Visit) => Promise<T>,
): Promise<T> {
  const here = await arrive(browser, source, view);
  try {
    return await work(here);
  } finally {
    await here.leave();
  }
}

const parse = (text: string | null): unknown => {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return null;
  }
};

async function fulfil(route: Route, { source, given, strays }: Visit): Promise<void> {
  const request = route.request();
  const address = new URL(request.url());
  const answer = source.answer(request.method(), address);
  if (!answer) {
    strays.push(`${request.method()} ${address.origin}${address.pathname}`);
    return route.abort();
  }
  const decision = request.method() === "POST" ? Given.safeParse(parse(request.postData())) : null;
  if (decision?.success) given.push(decision.data);
  const { status, type, body = "" } = answer;
  return route.fulfill({ status, body, headers: { ...cors, ...(type && { "content-type": type }) } });
}
