import { expect, test } from "vitest";
import { browserOf, deviceOf, type Hints } from "@/server/consent/collector/classes";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
const brands = (name: string) => `"Chromium";v="142", "${name}";v="142", "Not_A Brand";v="99"`;
const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/142.0.0.0 Safari/537.36`;
const pixel = `Mozilla/5.0 (Linux; Android 10; K) ${webkit} Chrome/142.0.0.0 Mobile Safari/537.36`;
const ios = (device: string, family: string) =>
  `Mozilla/5.0 (${device}; CPU OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${family} Safari/604.1`;

const told: [string, Hints, string, string][] = [
  ["Chrome on Windows", { agent: windows, brands: brands("Google Chrome"), mobile: "?0" }, "desktop", "chrome"],
  ["Chrome without hints", { agent: windows }, "desktop", "chrome"],
  ["Chrome on a phone", { agent: pixel, brands: brands("Google Chrome"), mobile: "?1" }, "phone", "chrome"],
  ["Chrome on a tablet", { agent: pixel.replace(" Mobile", ""), mobile: "?0" }, "tablet", "chrome"],
  ["Chrome on an iPhone", { agent: ios("iPhone", "CriOS/142.0 Mobile/15E148") }, "phone", "chrome"],
  ["Edge", { agent: `${windows} Edg/142.0.0.0`, brands: brands("Microsoft Edge"), mobile: "?0" }, "desktop", "edge"],
  ["Edge without hints", { agent: `${windows} Edg/142.0.0.0` }, "desktop", "edge"],
  ["Edge on Android", { agent: `${pixel} EdgA/142.0.0.0` }, "phone", "edge"],
  [
    "Firefox on Linux",
    { agent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0" },
    "desktop",
    "firefox",
  ],
  [
    "Firefox on Android",
    { agent: "Mozilla/5.0 (Android 15; Mobile; rv:145.0) Gecko/145.0 Firefox/145.0" },
    "phone",
    "firefox",
  ],
  ["Firefox on an iPad", { agent: ios("iPad", "FxiOS/145.0 Mobile/15E148") }, "tablet", "firefox"],
  ["Safari on a Mac", { agent: ios("Macintosh", "Version/26.0") }, "desktop", "safari"],
  ["Safari on an iPhone", { agent: ios("iPhone", "Version/26.0 Mobile/15E148") }, "phone", "safari"],
  ["Opera", { agent: `${windows} OPR/120.0`, brands: brands("Opera"), mobile: "?0" }, "desktop", "other"],
  [
    "Samsung's browser",
    { agent: pixel.replace("Chrome", "SamsungBrowser/28.0 Chrome"), mobile: "?1" },
    "phone",
    "other",
  ],
  ["Brave by its hints", { agent: windows, brands: brands("Brave"), mobile: "?0" }, "desktop", "other"],
  ["a crawler", { agent: `${pixel} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)` }, "other", "other"],
  [
    "a television",
    { agent: `Mozilla/5.0 (SMART-TV; LINUX; Tizen 8.0) ${webkit} Version/8.0 TV Safari/537.36` },
    "other",
    "other",
  ],
  ["a program", { agent: "curl/8.5.0" }, "other", "other"],
  ["nothing at all", {}, "other", "other"],
];

test.each(told)("%s", (_name, hints, device, browser) => {
  expect([deviceOf(hints), browserOf(hints)]).toEqual([device, browser]);
});
