import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreateCookie } from "@/contracts/cookies";
import { provide } from "@/env";
import { currentBuild } from "@/server/consent/builds/queries";
import { checkInstallation, getInstallation } from "@/server/consent/installation/service";
import { archiveCookie, createCookie, getCookie } from "@/server/cookies/service";
import { worker } from "@/server/platform/actor";
import { type ConsentWorld, makeConsentWorld } from "@/tests/support/consent-world";
import { personWith, refusalOf } from "@/tests/support/registers";

let world: ConsentWorld;
let server: Server;
let home = "";
let officer = personWith("officer");

const line = (more: string) => `<script src="/banner.js" ${more} crossorigin="anonymous"></script>`;
const tracked = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-1"></script>';
const pages: Record<string, [status: number, type: string, body: () => string]> = {
  "/first": [200, "text/html", () => `<head>${line('data-site="otc"')}<script src="/own.js"></script></head>`],
  "/late": [200, "text/html", () => `<head>${tracked}${line('data-site="otc" defer')}</head>`],
  "/other": [200, "text/html", () => line('data-site="mms"')],
  "/none": [200, "text/html; charset=utf-8", () => "<p>Nothing here</p>"],
  "/data": [200, "application/json", () => "{}"],
  "/gone": [404, "text/html", () => line('data-site="otc"')],
  "/old": [200, "text/html", () => line('data-site="otc" integrity="sha384-old"')],
  "/pinned": [
    200,
    "text/html",
    () =>
      `<script src="/banner/${currentBuild().build}/banner.js" data-site="otc" integrity="${currentBuild().integrity["banner.js"]}"></script>`,
  ],
  "/unknown": [200, "text/html", () => `<script src="/banner/${"0".repeat(32)}/banner.js" integrity="x"></script>`],
};

beforeAll(async () => {
  world = await makeConsentWorld();
  server = createServer((request, response) => {
    const [status, type, body] = pages[request.url ?? ""] ?? [500, "text/plain", () => ""];
    response.writeHead(status, { "content-type": type }).end(body());
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  home = `http://localhost:${(server.address() as AddressInfo).port}`;
  provide({ PUBLIC_URL: home });
});
afterAll(async () => {
  server.close();
  await world.stop();
});
// A person of its own has a limit of its own.
beforeEach(() => {
  officer = personWith("officer");
});

const check = (path: string) => checkInstallation(officer, { siteId: world.otc.siteId, address: `${home}${path}` });

describe("what a developer copies", () => {
  it("leads to the newest script, or to one build with its integrity value", async () => {
    const { build, integrity } = currentBuild();
    expect(await getInstallation(personWith("marketing"), "otc")).toMatchObject({
      siteKey: "otc",
      origin: home,
      mode: "basic",
      current: `${home}/banner.js`,
      pinned: `${home}/banner/${build}/banner.js`,
      integrity: integrity["banner.js"],
      published: true,
    });
  });

  it("names the purposes that may be refused, and their companies as the page marks them", async () => {
    const { purposes } = await getInstallation(officer, "otc");
    expect(purposes.map(({ key }) => key)).not.toContain("required");
    expect(purposes).toContainEqual({ key: "analytics", vendors: ["mapp"] });
  });

  it("is not there for whoever works for another controller", async () => {
    const elsewhere = personWith("officer", world.mms.controllerId);
    expect(await refusalOf(getInstallation(elsewhere, "otc"))).toMatchObject({ code: "not_found" });
    const input = { siteId: world.otc.siteId, address: `${home}/first` };
    expect(await refusalOf(checkInstallation(elsewhere, input))).toMatchObject({ code: "not_found" });
  });
});

it("the banner's own cookie is proposed until the register of that site has it", async () => {
  const { ownCookie } = await getInstallation(officer, "otc");
  expect(ownCookie).toMatchObject({ name: "nachweis_consent", category: "required", company: "Open Telekom Cloud" });
  expect(ownCookie?.storages[0]?.period).toBe("P6M");
  const { id } = await createCookie(officer, ownCookie as CreateCookie);
  expect((await getInstallation(officer, "otc")).ownCookie).toBeNull();
  expect((await getInstallation(officer, "mms")).ownCookie).not.toBeNull();
  const { version } = await getCookie(worker, id);
  await archiveCookie(officer, { id, version, reason: null });
  expect((await getInstallation(officer, "otc")).ownCookie).not.toBeNull();
});

describe("the desk looks at a page", () => {
  it("where the banner is first", async () => {
    expect(await check("/first")).toMatchObject({
      outcome: "installed",
      address: `${home}/first`,
      status: 200,
      before: 0,
      deferred: false,
      integrity: "absent",
      unblocked: [],
    });
  });

  it("where it comes late, and somebody measures at once", async () => {
    expect(await check("/late")).toMatchObject({
      outcome: "not_first",
      before: 1,
      deferred: true,
      unblocked: ["www.googletagmanager.com"],
    });
  });

  it("where it is another site's, or missing", async () => {
    expect(await check("/other")).toMatchObject({ outcome: "other_site" });
    expect(await check("/none")).toMatchObject({ outcome: "missing", integrity: null, before: 0 });
  });

  it("where the build is pinned: rightly, with an old value, or one that never was", async () => {
    expect(await check("/pinned")).toMatchObject({ outcome: "installed", integrity: "matches" });
    expect(await check("/old")).toMatchObject({ outcome: "installed", integrity: "differs" });
    expect(await check("/unknown")).toMatchObject({ outcome: "other_site", integrity: "differs" });
  });

  it("that is no page, or no answer", async () => {
    expect(await check("/data")).toMatchObject({ outcome: "not_html", status: 200 });
    expect(await check("/gone")).toMatchObject({ outcome: "unreachable", status: 404 });
  });

  it("but never at an address of the inside", async () => {
    for (const address of ["http://127.0.0.1/", "http://169.254.169.254/latest/", "http://[::1]/", "http://10.0.0.1/"])
      expect(await checkInstallation(officer, { siteId: world.otc.siteId, address })).toMatchObject({
        outcome: "refused_address",
        status: null,
        address,
      });
  });

  it("ten times a minute for one person", async () => {
    for (let times = 0; times < 10; times += 1) await check("/none");
    expect(await refusalOf(check("/none"))).toMatchObject({ code: "too_many" });
    officer = personWith("officer");
    expect(await check("/none")).toMatchObject({ outcome: "missing" });
  });

  it("only for an officer", async () => {
    const input = { siteId: world.otc.siteId, address: `${home}/first` };
    for (const role of ["marketing", "legal", "auditor", "administrator"] as const)
      expect(await refusalOf(checkInstallation(personWith(role), input))).toMatchObject({ code: "forbidden" });
  });
});
