import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import * as z from "zod/mini";
import type { Queryable } from "@/db/client";
import { bannerBuilds } from "@/db/schema";
import { database } from "@/server/platform/database";
import { singleton } from "@/server/platform/singleton";

/** The scripts that stand on other people's websites, as one build made them. */
export type Build = { build: string; files: Record<string, string>; integrity: Record<string, string> };

const Manifest = z.object({
  build: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  files: z.record(z.string().check(z.regex(/^[a-z-]+\.js$/)), z.string()),
});

/** Started from the root of the repository, bundled or not. */
const inPublic = (name: string) => readFileSync(join(process.cwd(), "public", name), "utf8");

function readBuild(): Build {
  let text: string;
  try {
    text = inPublic("banner.json");
  } catch {
    throw new Error("The banner's scripts are missing: run npm run build first.");
  }
  const { build, files: integrity } = Manifest.parse(JSON.parse(text));
  const files = Object.fromEntries(Object.keys(integrity).map((name) => [name, inPublic(name)]));
  return { build, files, integrity };
}

/** Read once: a process serves what it was started with. */
export const currentBuild = (): Build => singleton("bannerBuild", readBuild);

const integrityOf = (text: string) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

/** This build, or one of an earlier release as this installation kept it. */
export async function findBuild(build: string, db: Queryable = database()): Promise<Build | null> {
  if (build === currentBuild().build) return currentBuild();
  const [row] = await db.select({ files: bannerBuilds.files }).from(bannerBuilds).where(eq(bannerBuilds.build, build));
  if (!row) return null;
  const integrity = Object.fromEntries(Object.entries(row.files).map(([name, text]) => [name, integrityOf(text)]));
  return { build, files: row.files, integrity };
}
