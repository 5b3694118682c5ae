import type { Browser } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { provide } from "@/env";
import { findBrowser, withBrowser } from "@/server/platform/browser";

const found = findBrowser() ?? "";
afterEach(() => provide({ CHROMIUM_PATH: found }));

describe("a browser for the process", { timeout: 60_000 }, () => {
  it("where one is named, no other is taken", () => {
    expect(found).not.toBe("");
    provide({ CHROMIUM_PATH: "/nowhere/chromium" });
    expect(findBrowser()).toBeNull();
    provide({ CHROMIUM_PATH: "" });
    expect(findBrowser()).not.toBeNull();
  });

  it("one after another, each closed, also after work that failed", async () => {
    const seen: Browser[] = [];
    const steps: string[] = [];
    const work = (name: string) =>
      withBrowser(async (browser) => {
        expect(seen.every((earlier) => !earlier.isConnected())).toBe(true);
        seen.push(browser);
        steps.push(`${name} begins`);
        await new Promise((resolve) => setTimeout(resolve, 50));
        steps.push(`${name} ends`);
        if (name === "a") throw new Error("it failed");
        return browser.version();
      });
    const [a, b] = await Promise.allSettled([work("a"), work("b")]);
    expect(steps).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(a).toMatchObject({ status: "rejected", reason: { message: "it failed" } });
    expect(b).toMatchObject({ status: "fulfilled", value: expect.stringMatching(/^\d+\./) });
    expect(seen.map((browser) => browser.isConnected())).toEqual([false, false]);
  });

  it("without one the work does not begin, and the sentence says what to do", async () => {
    provide({ CHROMIUM_PATH: "/nowhere/chromium" });
    await expect(withBrowser(async () => "begun")).rejects.toThrow(/set CHROMIUM_PATH/);
  });
});
