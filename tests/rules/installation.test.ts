import { describe, expect, it } from "vitest";
import { CreateCookie } from "@/contracts/cookies";
import { compareIntegrity, inspectPage, outcomeOf, ownCookieOf } from "@/server/consent/installation/rules";

const desk = "https://desk.example";
const build = "0123456789abcdef0123456789abcdef";
const ours = (more = 'data-site="otc"', src = `${desk}/banner.js`) => `<script src="${src}" ${more}></script>`;
const inspect = (html: string, address = "https://www.site.example/shop/page") => inspectPage(html, address, desk);
const judge = (html: string) => outcomeOf(inspect(html), "otc");

describe("the banner is found where it stands", () => {
  it("first in the head, with the site's key", () => {
    const page = `<!doctype html><html><head><meta charset="utf-8">${ours()}<script src="/own.js"></script></head>`;
    expect(judge(page)).toBe("installed");
    expect(inspect(page)).toMatchObject({ before: 0, banner: { site: "otc", build: null, integrity: null } });
  });

  it("under any spelling that leads to the desk", () => {
    for (const src of [
      "https://desk.example/banner.js?v=1",
      "//desk.example/banner.js",
      " https://desk.example/banner.js ",
      "https://DESK.example:443/banner.js",
      "https://desk.example/other/../banner.js",
      `https://desk.example/banner/${build}/banner.js`,
    ])
      expect(judge(ours('data-site="otc"', src)), src).toBe("installed");
    expect(judge(`<base href="https://desk.example/x/">${ours('data-site="otc"', "../banner.js")}`)).toBe("installed");
    expect(judge(`<SCRIPT SRC='${desk}/banner.js' DATA-SITE=otc></SCRIPT>`)).toBe("installed");
  });

  it("not from another host, another file, or a relative address without a base", () => {
    for (const src of [
      "https://desk.example.evil.example/banner.js",
      "http://desk.example/banner.js",
      "https://desk.example/my/banner.js",
      "https://desk.example/banner/abc/banner.js",
      "/banner.js",
      "http://[",
    ])
      expect(judge(ours('data-site="otc"', src)), src).toBe("missing");
  });

  it("not in a comment, a template, noscript, another script's text or as text", () => {
    expect(judge(`<!-- ${ours()} -->`)).toBe("missing");
    expect(judge(`<template>${ours()}</template>`)).toBe("missing");
    expect(judge(`<noscript>${ours()}</noscript>`)).toBe("missing");
    expect(judge(`<script type="application/json">${JSON.stringify({ a: "<script src=>" })}</script>`)).toBe("missing");
    expect(judge(`<p>&lt;script src="${desk}/banner.js" data-site="otc"&gt;</p>`)).toBe("missing");
    expect(judge(ours('data-site="otc" type="text/plain"'))).toBe("missing");
    expect(judge("")).toBe("missing");
  });

  it("of another site, or without its key", () => {
    expect(judge(ours('data-site="mms"'))).toBe("other_site");
    expect(judge(ours(""))).toBe("other_site");
    expect(judge(ours('data-site="mms"') + ours())).toBe("other_site");
  });
});

describe("it must run before anything else does", () => {
  it.each([
    ['<script src="/own.js"></script>', 1],
    ["<script>window.dataLayer = []</script>", 1],
    ['<script type="module" src="/app.js"></script><script async src="/b.js"></script>', 2],
    ['<script type=" Text/JavaScript ">1</script>', 1],
    ["<script type>1</script>", 1],
  ])("%s runs before it", (script, before) => {
    expect(inspect(script + ours())).toMatchObject({ before });
    expect(judge(script + ours())).toBe("not_first");
  });

  it.each([
    '<script type="text/plain" data-consent="analytics" src="/measure.js"></script>',
    '<script type="application/ld+json">{}</script>',
    '<script type="importmap">{}</script>',
    '<script type="speculationrules">{}</script>',
    '<script nomodule src="/old.js"></script>',
    "<noscript><script>1</script></noscript>",
    "<template><script>1</script></template>",
    "<!-- <script>1</script> -->",
    '<link rel="preload" as="script" href="/own.js">',
  ])("%s runs nothing", (markup) => expect(judge(markup + ours())).toBe("installed"));

  it.each(["defer", "async", 'type="module"'])("%s makes it wait for the page", (how) => {
    expect(judge(ours(`data-site="otc" ${how}`))).toBe("not_first");
    expect(inspect(ours(`data-site="otc" ${how}`)).banner?.deferred).toBe(true);
  });
});

describe("whose content is loaded without waiting is named", () => {
  const unblocked = (markup: string) => inspect(ours() + markup).unblocked;

  it.each([
    ['<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>', "www.googletagmanager.com"],
    ['<script src="//connect.facebook.net/en_US/fbevents.js"></script>', "connect.facebook.net"],
    [
      '<script>(function(){j.src="https://www.googletagmanager.com/gtm.js?id="+i})()</script>',
      "www.googletagmanager.com",
    ],
    ['<script>load("https:\\/\\/static.hotjar.com\\/c\\/hotjar-1.js")</script>', "static.hotjar.com"],
    ['<iframe src="https://www.youtube.com/embed/abc"></iframe>', "www.youtube.com"],
    ['<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>', "www.google.com"],
    ['<img src="https://www.facebook.com/tr?id=1&ev=PageView">', "www.facebook.com"],
    [
      '<noscript><iframe src="https://www.googletagmanager.com/ns.html"></iframe></noscript>',
      "www.googletagmanager.com",
    ],
    ['<iframe data-consent="third-party" src="https://www.youtube.com/embed/abc"></iframe>', "www.youtube.com"],
  ])("%s", (markup, host) => expect(unblocked(markup)).toEqual([host]));

  it.each([
    '<script type="text/plain" data-consent="analytics" src="https://www.googletagmanager.com/gtag/js"></script>',
    '<script type="text/plain" data-consent="analytics">load("https://static.hotjar.com/a.js")</script>',
    '<iframe data-consent="third-party" data-src="https://www.youtube.com/embed/abc"></iframe>',
    '<a href="https://www.youtube.com/embed/abc">watch</a>',
    '<iframe src="https://www.youtube.com/about"></iframe>',
    '<iframe src="https://www.google.com/search?q=maps"></iframe>',
    '<img src="https://www.google.com/mapsetc">',
    '<script src="https://notdoubleclick.net/a.js"></script>',
    '<script src="https://www.site.example/googletagmanager.com/a.js"></script>',
    '<template><iframe src="https://www.youtube.com/embed/abc"></iframe></template>',
  ])("not %s", (markup) => expect(unblocked(markup)).toEqual([]));

  it("each once, in order", () => {
    const twice =
      '<img src="https://bat.bing.com/1"><img src="https://bat.bing.com/2"><img src="https://a.clarity.ms/c">';
    expect(unblocked(twice)).toEqual(["a.clarity.ms", "bat.bing.com"]);
  });
});

it("an integrity value is right if one of those stated is ours", () => {
  expect(compareIntegrity(null, "sha384-a")).toBe("absent");
  expect(compareIntegrity("sha384-a", "sha384-a")).toBe("matches");
  expect(compareIntegrity("sha256-b  sha384-a", "sha384-a")).toBe("matches");
  expect(compareIntegrity("sha384-b", "sha384-a")).toBe("differs");
  expect(compareIntegrity("sha384-b", null)).toBe("differs");
});

it("the banner's own cookie is proposed as a row that the register takes as it is", () => {
  const ids = { id: crypto.randomUUID(), controllerId: crypto.randomUUID() };
  const row = ownCookieOf({ ...ids, language: "de", company: "Beispiel GmbH", country: "DE" }, 12);
  expect(CreateCookie.parse(row)).toEqual(row);
  expect(row).toMatchObject({
    name: "nachweis_consent",
    category: "required",
    deviceBasis: "strictly_necessary_25_2_2",
    siteIds: [ids.id],
  });
  expect(row.storages[0]?.period).toBe("P12M");
  expect(row.purpose).toMatch(/erlaubt/);
});
