import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BannerFace, BannerSnapshot } from "@/contracts/banners";
import { bannerBuilds, bannerVersions } from "@/db/schema";
import { approveBanner } from "@/server/consent/banners/approval/service";
import { serveBanner } from "@/server/consent/banners/door";
import { proposeBanner } from "@/server/consent/banners/service";
import { serveScript } from "@/server/consent/builds/door";
import { currentBuild } from "@/server/consent/builds/queries";
import { keepBuild } from "@/server/consent/builds/service";
import { snapshotHash } from "@/server/consent/faces/rules";
import { worker } from "@/server/platform/actor";
import { database } from "@/server/platform/database";
import { archiveSite, getSite } from "@/server/sites/service";
import { type BannerWorld, buildBanner, openBanners } from "../support/banner-desk";

let desk: Awaited<ReturnType<typeof openBanners>>;
let site: BannerWorld;
let base: string;
const server = createServer(async (request, response) => {
  for (const door of [serveBanner, serveScript]) if (await door(request, response)) return;
  response.writeHead(418).end();
});

beforeAll(async () => {
  desk = await openBanners();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await desk?.close();
});
beforeEach(async () => {
  site = await buildBanner("Muster GmbH");
});

const get = (query = "", headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${base}/api/v1/sites/${site.siteKey}/banner${query}`, { headers, method });
const publish = async () => approveBanner(site.legal, await site.propose());
const refused = { error: { code: "not_found", message: expect.any(String), fields: {} } };

describe("the banner that a site shows", () => {
  it("is the face of the language asked for, the frozen bytes for everybody", async () => {
    await publish();
    const answer = await get("?language=de");
    const text = await answer.text();
    const face = BannerFace.parse(JSON.parse(text));
    const { snapshot } = await site.version(1);
    expect(face).toEqual(snapshot?.faces.de);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/json",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "nachweis-gpc",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      vary: "Sec-GPC",
      etag: `"${createHash("sha256").update(text).digest("hex")}"`,
    });
    expect(answer.headers.get("set-cookie")).toBeNull();
    expect(answer.headers.get("nachweis-gpc")).toBeNull();
    expect((await (await get()).json()).language).toBe("en");
    expect((await (await get("?language=fr")).json()).language).toBe("en");
  });

  it("is not sent again to whoever has it, and HEAD says the same without it", async () => {
    await publish();
    const etag = (await get()).headers.get("etag") as string;
    expect((await get("", { "if-none-match": `"other", ${etag}` })).status).toBe(304);
    expect((await get("?language=de", { "if-none-match": etag })).status).toBe(200);
    const head = await get("", {}, "HEAD");
    expect([head.status, head.headers.get("etag"), await head.text()]).toEqual([200, etag, ""]);
  });

  it("tells the script of the browser's signal, also with a 304", async () => {
    await publish();
    const signal = { "sec-gpc": "1" };
    const answer = await get("", signal);
    expect(answer.headers.get("nachweis-gpc")).toBe("1");
    const again = await get("", { ...signal, "if-none-match": answer.headers.get("etag") as string });
    expect([again.status, again.headers.get("nachweis-gpc")]).toEqual([304, "1"]);
  });

  it("is the new one at once after its approval, and the earlier one stays under its number", async () => {
    await publish();
    expect((await (await get()).json()).version).toBe(1);
    await site.save({ months: 3 });
    const next = await site.propose();
    expect(await (await get()).json()).toMatchObject({ version: 1, months: 6 });
    expect((await get("?version=2")).status).toBe(404);
    await approveBanner(site.legal, next);
    expect(await (await get()).json()).toMatchObject({ version: 2, months: 3 });
    const first = await get("?version=1");
    expect(first.headers.get("cache-control")).toContain("immutable");
    const snapshot = BannerSnapshot.parse(await first.json());
    expect(snapshotHash(snapshot)).toBe((await site.version(1)).sha256);
  });

  it("is nothing before an approval, for what was returned or replaced, and for an archived site", async () => {
    await proposeBanner(site.officer, site.asking);
    for (const query of ["", "?version=1", "?version=x", "?version=0"]) {
      const answer = await get(query);
      expect([answer.status, await answer.json()], query).toEqual([404, refused]);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
    site = await buildBanner("Archive");
    await publish();
    const { id, version } = await getSite(worker, site.siteId);
    await archiveSite(worker, { id, version, reason: null });
    expect((await get()).status).toBe(404);
    expect((await get("?version=1")).status).toBe(200);
  });

  it("answers a preflight, and no other method", async () => {
    const preflight = await get("", {}, "OPTIONS");
    expect([preflight.status, preflight.headers.get("access-control-allow-methods")]).toEqual([204, "GET, HEAD"]);
    expect((await get("", {}, "POST")).status).toBe(405);
    expect((await fetch(`${base}/api/v1/sites/%3Cscript%3E/banner`)).status).toBe(404);
  });

  it("of before faces were kept is shown as it was", async () => {
    const config = { site: site.siteKey, version: 1, notice: "/notices/x", purposes: [] };
    await desk.owner`insert into banner_versions (site_id, number, state, notice, snapshot, sha256, since, asks_again)
      values (${site.siteId}, 1, 'superseded', 1, ${desk.owner.json(config)}, 'x', 1, false)`;
    expect(await (await get("?version=1")).json()).toEqual(config);
    expect((await site.version(1)).snapshot).toBeNull();
    const { number } = await proposeBanner(site.officer, site.asking);
    expect(await site.version(number ?? 0)).toMatchObject({ number: 2, asksAgain: true, since: 2, changes: [] });
  });

  it("cannot be changed by the process itself", async () => {
    await publish();
    const change = database().update(bannerVersions).set({ since: 9 }).where(eq(bannerVersions.siteId, site.siteId));
    await expect(change).rejects.toMatchObject({ cause: { message: expect.stringContaining("permission denied") } });
    const removal = database().delete(bannerVersions).where(eq(bannerVersions.siteId, site.siteId));
    await expect(removal).rejects.toMatchObject({ cause: { message: expect.stringContaining("permission denied") } });
  });
});

describe("the scripts", () => {
  const load = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    fetch(`${base}${path}`, { headers, method });

  it("the gate is the newest under its short address, for five minutes and for every page", async () => {
    const { build, files } = currentBuild();
    const answer = await load("/banner.js");
    expect(await answer.text()).toBe(files["banner.js"]);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
      "cache-control": "public, max-age=300",
      etag: `"${build}-banner.js"`,
    });
    const etag = answer.headers.get("etag") as string;
    expect((await load("/banner.js", { "if-none-match": etag })).status).toBe(304);
    const head = await load("/banner.js", {}, "HEAD");
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("each file of a build has an address for ever, and is what its integrity value says", async () => {
    const { build, integrity } = currentBuild();
    for (const [name, expected] of Object.entries(integrity)) {
      const answer = await load(`/banner/${build}/${name}`);
      expect(answer.headers.get("cache-control")).toContain("immutable");
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(`sha384-${createHash("sha384").update(bytes).digest("base64")}`).toBe(expected);
    }
  });

  it("a build of an earlier release is kept and served, and starting twice keeps one", async () => {
    const earlier = "e".repeat(32);
    await database()
      .insert(bannerBuilds)
      .values({ build: earlier, files: { "banner.js": "earlier();" } });
    expect(await (await load(`/banner/${earlier}/banner.js`)).text()).toBe("earlier();");
    await keepBuild(worker);
    await keepBuild(worker);
    const kept = await database().select({ build: bannerBuilds.build }).from(bannerBuilds);
    expect(kept.map(({ build }) => build).sort()).toEqual([currentBuild().build, earlier].sort());
    const [{ count } = { count: "0" }] = await desk.owner<{ count: string }[]>`
      select count(*) from evidence_entries where act = 'consent.buildKept'`;
    expect(Number(count)).toBe(1);
  });

  it("what is no file of a build is not there, in the one shape", async () => {
    const { build } = currentBuild();
    for (const path of [
      `/banner/${build}/other.js`,
      `/banner/${"0".repeat(32)}/banner.js`,
      `/banner/${build}/`,
      "/banner/x",
      `/banner/${build}/constructor.js`,
    ]) {
      const answer = await load(path);
      expect([answer.status, await answer.json()], path).toEqual([404, refused]);
    }
    expect((await load("/banner.js", {}, "POST")).status).toBe(405);
    expect((await load("/banner.json")).status).toBe(418);
  });
});
