import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** The scripts of the banner, as public/ and a kept build name them. */
export const bannerFiles = ["banner.js", "banner-dialog.js", "banner-preview.js"];

const integrityOf = (text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;

async function bundle(entry, define = {}) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`banner/${entry}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    define,
  });
  return outputFiles[0].text;
}

const gate = (build, integrity) =>
  bundle("gate", { BUILD: JSON.stringify(build), DIALOG_INTEGRITY: JSON.stringify(integrity) });

/**
 * The gate that runs at once, the dialog that it loads by its hash, and the preview. The build is named by the hash of
 * all three, the gate without that name: whoever builds the same source gets the same name.
 */
export async function buildBanner(folder = join(root, "public")) {
  const dialog = await bundle("dialog");
  const preview = await bundle("preview");
  const hash = createHash("sha256");
  for (const text of [dialog, preview, await gate("", integrityOf(dialog))]) hash.update(text).update("\0");
  const build = hash.digest("hex").slice(0, 32);
  const texts = [await gate(build, integrityOf(dialog)), dialog, preview];
  const files = Object.fromEntries(bannerFiles.map((name, at) => [name, integrityOf(texts[at])]));
  mkdirSync(folder, { recursive: true });
  for (const [at, name] of bannerFiles.entries()) writeFileSync(join(folder, name), texts[at]);
  writeFileSync(join(folder, "banner.json"), `${JSON.stringify({ build, files }, null, 2)}\n`);
  return build;
}
