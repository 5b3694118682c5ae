import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import postgres from "postgres";
import { makeUuid } from "@/banner/uuid";
import type { GiveConsent } from "@/contracts/consent";
import { addressHeader } from "@/contracts/headers";
import { provide } from "@/env";
import { collectConsent } from "@/server/consent/collector/door";
import { countImpression } from "@/server/consent/collector/impressions";
import { closeDatabase } from "@/server/platform/database";
import { createTestDatabase } from "./database";

export const desk = "https://desk.example";
export const agent =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
export const addressOf = (n: number) => `203.0.113.${n}`;
export const yes = { required: true, analytics: true, "third-party": true };
export const no = { required: true, analytics: false, "third-party": false };

/** A decision as the banner sends it, of this moment. */
export const choice = (changes: Partial<GiveConsent> = {}): GiveConsent => ({
  id: makeUuid(Date.now()),
  site: "shop",
  banner: 2,
  variant: "calm",
  action: "accept_all",
  layer: "first",
  language: "en",
  choices: yes,
  services: {},
  ...changes,
});

const purposes = [
  { key: "required", required: true, services: [] },
  { key: "analytics", required: false, services: [{ vendor: "mapp" }] },
  { key: "third-party", required: false, services: [{ vendor: "youtube" }, { vendor: "openstreetmap" }] },
];
const face = { variants: [{ key: "calm" }, { key: "short" }] };
/** What is read of a snapshot when it is answered. */
const snapshot = { purposes, faces: { en: face, de: face } };
/** As banners were frozen before their faces were kept. */
const earlierSnapshot = {
  purposes: purposes.map(({ key, required }) => ({ key, required, services: [{ company: "Mapp" }] })),
};

type Version = { number: number; state: string; snapshot: object };
const versions: Version[] = [
  { number: 1, state: "superseded", snapshot: earlierSnapshot },
  { number: 2, state: "published", snapshot },
  { number: 3, state: "in_review", snapshot },
  { number: 4, state: "returned", snapshot },
  { number: 5, state: "replaced", snapshot },
];

async function makeSite(owner: postgres.Sql, key: string, address: string | null): Promise<string> {
  const [controller] = await owner<{ id: string }[]>`
    insert into controllers (key, name, language) values (${key}, ${key}, 'en') returning id`;
  const [site] = await owner<{ id: string }[]>`
    insert into sites (key, controller_id, name, address, language)
    values (${key}, ${controller?.id as string}, ${key}, ${address}, 'en') returning id`;
  const siteId = site?.id as string;
  for (const { number, state, snapshot: frozen } of versions)
    await owner`insert into banner_versions (site_id, number, state, notice, snapshot, sha256, since, asks_again)
      values (${siteId}, ${number}, ${state}, 1, ${JSON.stringify(frozen)}::text::jsonb, ${"0".repeat(64)}, 1, false)`;
  return siteId;
}

async function serve() {
  const server = createServer(async (request, response) => {
    request.headers[addressHeader] = String(request.headers["x-test-address"] ?? request.socket.remoteAddress);
    for (const door of [collectConsent, countImpression]) if (await door(request, response)) return;
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

/** Two sites with a banner in each state, one of them with an address; and the collector's doors on a port of their own. */
export async function makeCollectorWorld() {
  const database = await createTestDatabase();
  provide({
    DATABASE_URL: database.appUrl,
    SECRET_KEY: "a key of forty characters for these tests",
    LOG_LEVEL: "silent",
    PUBLIC_URL: desk,
  });
  const owner = postgres(database.ownerUrl, { max: 2, onnotice() {} });
  const shop = await makeSite(owner, "shop", null);
  const house = await makeSite(owner, "house", "https://www.house.example/de");
  const { base, close } = await serve();
  let from = 0;

  /** Each post comes from another address, unless it says from where. */
  async function post(body: unknown, headers: Record<string, string> = {}, path = "/api/v1/consents") {
    from = (from % 250) + 1;
    const answer = await fetch(base + path, {
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
  const impress = (body: unknown, headers?: Record<string, string>) => post(body, headers, "/api/v1/impressions");

  async function stop() {
    await close();
    await closeDatabase();
    await owner.end({ timeout: 5 });
    await database.drop();
  }

  return { base, shop, house, owner, post, impress, stop };
}
export type CollectorWorld = Awaited<ReturnType<typeof makeCollectorWorld>>;
