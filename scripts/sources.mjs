import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { bannerFiles } from "./banner.mjs";
import { root } from "./steps.mjs";
import { visitorFiles } from "./visitor.mjs";

const inputs = [
  "app",
  "banner",
  "components",
  "contracts",
  "db",
  "messages",
  "public",
  "server",
  "visitor",
  "scripts/banner.mjs",
  "scripts/build.mjs",
  "scripts/visitor.mjs",
  "env.ts",
  "instrumentation.ts",
  "next.config.js",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
];

const built = [...bannerFiles, ...visitorFiles, "banner.json", "fonts", "notice.css"].map((name) => `public/${name}`);

function* files(path) {
  if (built.includes(path) || !existsSync(join(root, path))) return;
  if (statSync(join(root, path)).isFile()) yield path;
  else for (const name of readdirSync(join(root, path)).sort()) yield* files(`${path}/${name}`);
}

/** One hash of everything that a build reads. */
export function hashSources() {
  const hash = createHash("sha256");
  for (const input of inputs) {
    for (const path of files(input))
      hash
        .update(`${path}\0`)
        .update(readFileSync(join(root, path)))
        .update("\0");
  }
  return hash.digest("hex");
}
