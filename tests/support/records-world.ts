import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { makeUuid } from "@/banner/uuid";
import type { BannerFace, BannerSnapshot } from "@/contracts/banners";
import type { Language } from "@/contracts/fields";
import { bannerVersions, consentBatches, consents } from "@/db/schema";
import { provide } from "@/env";
import { growTrees } from "@/server/consent/batches/rules";
import type { Accepted } from "@/server/consent/collector/rules";
import { streamOf } from "@/server/consent/rules";
import { visitor, worker } from "@/server/platform/actor";
import { closeDatabase, database } from "@/server/platform/database";
import { transact } from "@/server/platform/transact";
import { createController } from "@/server/sites/controllers/service";
import { createSite } from "@/server/sites/service";
import { blankCompany } from "./company";
import { createTestDatabase } from "./database";

type Words = BannerFace["words"];
const wordKeys = [
  ..."withdraw third notice settings chooseTitle hint chosen required none save close saved gpc receipt".split(" "),
  ..."embed embedUnlock embedLoad embedAlways embedMeaning".split(" "),
];

const faceOf = (site: string, version: number, language: Language): BannerFace => ({
  site,
  version,
  since: 1,
  language,
  months: 6,
  mode: "basic",
  look: { light: null, dark: null, corner: 3, side: "left" },
  notice: `/notices/${site}`,
  words: Object.fromEntries(wordKeys.map((key) => [key, `${key} (${language})`])) as Words,
  variants: ["a", "b"].map((key) => ({
    key,
    share: 50,
    title: `Title ${key} (${language})`,
    text: `Text ${key} (${language})`,
    accept: "Accept all",
    reject: "Reject all",
    choose: "Choose",
  })),
  purposes: ["required", "analytics", "third-party"].map((key) => ({
    key,
    required: key === "required",
    name: `${key} (${language})`,
    text: `What ${key} is for (${language})`,
    signals: [],
    summary: "",
    services:
      key === "analytics"
        ? [{ vendor: "mapp", label: "Mapp, Germany", cookies: [{ name: "wt3_eid", use: "Cookie, 30 days" }] }]
        : key === "third-party"
          ? [
              {
                vendor: "video",
                label: "Video Inc., USA",
                cookies: [],
                transfer: `May it go to the USA? (${language})`,
              },
            ]
          : [],
  })),
});

const service = { third: false, mechanism: null, cookies: [] };

/** A banner with two variants, one company in Germany and one whose transfer is asked apart. */
export const snapshotOf = (site: string, version = 1): BannerSnapshot => ({
  site,
  version,
  since: 1,
  months: 6,
  mode: "basic",
  build: "0".repeat(32),
  notice: { version: 3, address: `/notices/${site}` },
  controller: {
    name: `${site} company`,
    address: "Street 1, 53113 Bonn",
    country: "DE",
    email: `privacy@${site}.example`,
    dpoName: "The officer",
    dpoAddress: null,
    dpoEmail: `dpo@${site}.example`,
    authority: "The commissioner",
  },
  kept: 48,
  purposes: [
    { key: "required", required: true, services: [] },
    {
      key: "analytics",
      required: false,
      services: [{ ...service, vendor: "mapp", company: "Mapp", country: "Germany" }],
    },
    {
      key: "third-party",
      required: false,
      services: [
        { ...service, vendor: "video", company: "Video Inc.", country: "US", third: true, mechanism: "consent_49_1_a" },
      ],
    },
  ],
  faces: { en: faceOf(site, version, "en"), de: faceOf(site, version, "de") },
});

type Said = Accepted["consent"];
/** A decision as the collector takes it, of this moment. */
export const said = (changes: Partial<Said> = {}): Said => ({
  id: makeUuid(Date.now()),
  site: "otc",
  banner: 1,
  variant: "b",
  layer: "settings",
  action: "choose",
  language: "de",
  choices: { required: true, analytics: true, "third-party": false },
  services: { "third-party.video": false },
  device: "phone",
  browser: "firefox",
  ...changes,
});

async function makeSite(key: string) {
  const controller = await createController(worker, { ...blankCompany, key: `${key}-company`, name: key });
  const address = `https://www.${key}.example`;
  const site = await createSite(worker, { key, controllerId: controller.id, name: key, address, language: "en" });
  const version = { siteId: site.id, number: 1, notice: 3, snapshot: snapshotOf(key), sha256: "0".repeat(64) };
  await database()
    .insert(bannerVersions)
    .values({ ...version, state: "published", since: 1, asksAgain: false });
  return { id: site.id, key, controllerId: controller.id };
}
type Site = Awaited<ReturnType<typeof makeSite>>;

/** One batch of one site, as the collector stores it. */
export async function store(site: Site, said: Said[], at = new Date()): Promise<string> {
  const accepted = said.map((consent) => ({ site: { id: site.id, key: site.key }, consent, optional: [] }));
  const batch = randomUUID();
  const [tree] = growTrees(accepted, at.getTime(), () => batch);
  if (!tree) throw new Error("a batch of nothing");
  const rows = tree.members.map(({ consent: { site: _, ...consent } }, leaf) => ({ ...consent, leaf }));
  await transact(visitor, async ({ tx, record }) => {
    await tx.insert(consentBatches).values({ id: batch, siteId: site.id, leaves: tree.leaves, root: tree.root });
    await tx
      .insert(consents)
      .values(rows.map((row) => ({ ...row, siteId: site.id, batch, receivedAt: at.toISOString() })));
    const data = { root: tree.root, count: tree.leaves.length };
    record({ act: "consent.batchStored", about: batch, stream: streamOf(site.key), data });
  });
  return batch;
}

/** Two sites of two companies, each with a banner; `owner` may do what the process may not. */
export async function makeRecordsWorld() {
  const created = await createTestDatabase();
  const SECRET_KEY = "a key of forty characters for these tests";
  provide({ DATABASE_URL: created.appUrl, SECRET_KEY, LOG_LEVEL: "silent", PUBLIC_URL: "https://desk.example" });
  const owner = postgres(created.ownerUrl, { max: 1, onnotice() {} });
  const [otc, mms] = [await makeSite("otc"), await makeSite("mms")];
  async function stop() {
    await closeDatabase();
    await owner.end({ timeout: 5 });
    await created.drop();
  }
  return { otc, mms, owner, stop };
}
export type RecordsWorld = Awaited<ReturnType<typeof makeRecordsWorld>>;
