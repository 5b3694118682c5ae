import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { makeUuid } from "@/banner/uuid";
import type { GiveConsent } from "@/contracts/consent";
import type { PublishedCookie } from "@/contracts/cookies";
import { addressHeader } from "@/contracts/headers";
import { otcPurposes } from "@/db/seed/otc/purposes";
import { provide } from "@/env";
import { serveBanner } from "@/server/consent/banners/door";
import { publishFirst } from "@/server/consent/banners/service";
import { serveScript } from "@/server/consent/builds/door";
import { collectConsent } from "@/server/consent/collector/door";
import { defaultSettings } from "@/server/consent/settings/rules";
import { noteNotice, saveBanner } from "@/server/consent/settings/service";
import { worker } from "@/server/platform/actor";
import { closeDatabase } from "@/server/platform/database";
import { createController } from "@/server/sites/controllers/service";
import { createSite } from "@/server/sites/service";
import { blankCompany } from "./company";
import { createTestDatabase } from "./database";

export const agent = "Mozilla/5.0 (a browser that nobody shall know of)";
export const addressOf = (n: number) => `203.0.113.${n}`;
export const yes = { required: true, functional: true, analytics: true, marketing: true, "third-party": true };
export const no = { required: true, functional: false, analytics: false, marketing: false, "third-party": false };

export const mapp: PublishedCookie = {
  category: "analytics",
  name: "wt3_eid",
  company: "Mapp",
  purpose: "Reach",
  technology: "Cookie, 30 days",
  country: "Germany",
  integratedAs: null,
  basis: null,
  vendor: "Mapp",
};

/** A decision as the banner sends it, of this moment. */
export const choice = (changes: Partial<GiveConsent> = {}): GiveConsent => ({
  id: makeUuid(Date.now()),
  site: "otc",
  banner: 1,
  action: "accept_all",
  language: "en",
  choices: yes,
  ...changes,
});

async function makeSite(key: string, name: string) {
  const controller = await createController(worker, { ...blankCompany, key: `${key}-company`, name });
  const site = await createSite(worker, { key, controllerId: controller.id, name, address: null, language: "en" });
  await saveBanner(worker, { ...defaultSettings(otcPurposes), siteId: site.id });
  await noteNotice(worker, { siteId: site.id, siteKey: key, version: 1, cookies: [mapp] });
  await publishFirst(worker, site.id);
  return { siteId: site.id, controllerId: controller.id };
}

async function serve() {
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    request.headers[addressHeader] = String(request.headers["x-test-address"] ?? request.socket.remoteAddress);
    for (const door of [collectConsent, serveBanner, serveScript]) if (await door(request, response)) return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Two sites of two companies with a banner each, and the doors on a port of their own. */
export async function makeConsentWorld() {
  const database = await createTestDatabase();
  const SECRET_KEY = "a key of forty characters for these tests";
  provide({ DATABASE_URL: database.appUrl, SECRET_KEY, LOG_LEVEL: "silent" });
  const owner = postgres(database.ownerUrl, { max: 1, onnotice() {} });
  const [otc, mms] = [await makeSite("otc", "Open Telekom Cloud"), await makeSite("mms", "Multimedia Solutions")];
  const { base, close } = await serve();
  let from = 0;

  /** Each post comes from another address, unless it says from where. */
  async function post(body: unknown, headers: Record<string, string> = {}) {
    from = (from % 250) + 1;
    const answer = await fetch(`${base}/api/v1/consents`, {
      method: "POST",
      headers: {
        "content-type": "text/plain;charset=UTF-8",
        "user-agent": agent,
        "x-test-address": addressOf(from),
        ...headers,
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: JSON.parse((await answer.text()) || "null") };
  }

  async function stop() {
    await close();
    await closeDatabase();
    await owner.end({ timeout: 5 });
    await database.drop();
  }

  return { base, otc, mms, owner, post, stop };
}
export type ConsentWorld = Awaited<ReturnType<typeof makeConsentWorld>>;
