import type { BannerSnapshot } from "@/contracts/banners";
import type { Language } from "@/contracts/fields";
import type { Queryable } from "@/db/client";
import { sha256 } from "@/server/platform/crypto";
import { database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";
import { getController } from "@/server/sites/queries";
import { transfersByName } from "@/server/vendors/queries";
import { findPublic } from "../banners/queries";
import { currentBuild } from "../builds/queries";
import { findSettings } from "../settings/queries";
import { faceBytes, type Source, snapshotBytes } from "./rules";

/** What a site's banner would be made from at this moment; the notice is null while none was published. */
export async function gatherSource(
  db: Queryable,
  site: { id: string; key: string; controllerId: string },
): Promise<Omit<Source, "notice"> & { notice: Source["notice"] | null }> {
  const { settings, notice, cookies } = await findSettings(db, site.id);
  const { name, address, country, email, dpoName, dpoAddress, dpoEmail, authority } = await getController(
    db,
    site.controllerId,
  );
  const vendors = [...new Set(cookies.flatMap(({ vendor }) => vendor ?? []))];
  return {
    site: { key: site.key },
    controller: { name, address, country, email, dpoName, dpoAddress, dpoEmail, authority },
    settings,
    notice: notice === null ? null : { version: notice, cookies },
    transfers: await transfersByName(db, vendors),
    build: currentBuild().build,
  };
}

/** A public banner as it is sent: the whole snapshot, and the face of each language where it has some. */
export type Served = { snapshot: Sent; faces: Record<Language, Sent> | null; language: Language };
type Sent = { bytes: Buffer; etag: string };
type Kept = { banner: Promise<Served | null>; until: number };

const validity = 60_000;
const most = 1_000;
const kept = () => singleton("banners", () => new Map<string, Kept>());

const sent = (bytes: Buffer): Sent => ({ bytes, etag: `"${sha256(bytes)}"` });

function served(snapshot: BannerSnapshot, language: Language): Served {
  const { faces } = snapshot;
  return {
    snapshot: sent(snapshotBytes(snapshot)),
    // Versions from before faces were kept are shown as they were.
    faces: faces ? { en: sent(faceBytes(faces.en)), de: sent(faceBytes(faces.de)) } : null,
    language,
  };
}

async function load(siteKey: string, number: number | undefined): Promise<Served | null> {
  const found = await findPublic(database(), siteKey, number);
  return found && served(found.snapshot, found.language);
}

/** For a minute: a crowd asks the database once. What is not there is remembered for a second only. */
export function findServed(siteKey: string, number?: number): Promise<Served | null> {
  const key = `${siteKey}/${number ?? ""}`;
  const held = kept().get(key);
  if (held && held.until > performance.now()) return held.banner;
  if (kept().size >= most) kept().clear();
  const entry: Kept = { banner: load(siteKey, number), until: performance.now() + validity };
  kept().set(key, entry);
  entry.banner.then(
    (banner) => {
      if (!banner) entry.until = performance.now() + 1_000;
    },
    () => kept().delete(key),
  );
  return entry.banner;
}

/** After a publication in this process; others follow within the minute. */
export function forgetBanner(siteKey: string): void {
  kept().delete(`${siteKey}/`);
}
