import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bannerFiles, buildBanner } from "@/scripts/banner.mjs";

/** The banner's scripts, built from the source as it stands. */
export async function buildScripts(): Promise<{ build: string; files: Record<string, string> }> {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-banner-"));
  try {
    const build = await buildBanner(folder);
    const files = bannerFiles.map((name) => [name, readFileSync(join(folder, name), "utf8")]);
    return { build, files: Object.fromEntries(files) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
