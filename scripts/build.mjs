import "./node-version.mjs";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildBanner } from "./banner.mjs";
import { install } from "./install.mjs";
import { alone } from "./lock.mjs";
import { hashSources } from "./sources.mjs";
import { main, mustRun, root, step, tool } from "./steps.mjs";
import { buildVisitor } from "./visitor.mjs";

const at = (...path) => join(root, ...path);
const stamp = at("dist", ".stamp");

const fonts = {
  "instrument-sans": ["latin-wght-normal", "latin-ext-wght-normal"],
  "source-serif-4": ["latin-opsz-normal", "latin-ext-opsz-normal", "latin-wght-italic", "latin-ext-wght-italic"],
};

function copyFonts() {
  mkdirSync(at("public", "fonts"), { recursive: true });
  for (const [family, cuts] of Object.entries(fonts)) {
    for (const cut of cuts) {
      const name = `${family}-${cut}.woff2`;
      copyFileSync(at("node_modules", "@fontsource-variable", family, "files", name), at("public", "fonts", name));
    }
  }
}

/** What visitors and other people's sites load: it goes through no framework. */
export async function buildAssets() {
  copyFonts();
  const { build } = await import("esbuild");
  if (existsSync(at("app/styles/notice.css"))) {
    await build({
      absWorkingDir: root,
      bundle: true,
      minify: true,
      logLevel: "error",
      entryPoints: ["app/styles/notice.css"],
      outfile: "public/notice.css",
      external: ["/fonts/*"],
    });
  }
  await buildBanner();
  await buildVisitor();
}

export const buildPages = () =>
  mustRun("next build", [...tool("next", "dist/bin/next"), "build"], {
    env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });

function serverEntries() {
  const folder = at("server", "commands");
  const commands = existsSync(folder) ? readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name)) : [];
  return ["server/main.ts", ...commands.map((name) => `server/commands/${name}`)];
}

/** The process and each command, one file apiece; packages stay in node_modules. */
export async function buildServer() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: serverEntries().map((path) => ({ in: path, out: basename(path, ".ts") })),
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    jsx: "automatic",
    alias: { "@": root },
    logLevel: "error",
  });
}

export async function build() {
  const sources = hashSources();
  const whole = [stamp, at("dist/main.js"), at(".next/BUILD_ID")].every((path) => existsSync(path));
  if (whole && readFileSync(stamp, "utf8") === sources) return "skipped, nothing changed";
  rmSync(stamp, { force: true });
  await buildAssets();
  await buildServer();
  const esbuild = await import("esbuild");
  await esbuild.stop();
  await buildPages();
  writeFileSync(stamp, sources);
}

/** All that must stand before the product or its tests can run. */
export const prepare = () =>
  alone(async () => {
    await step("install", install);
    await step("build", build);
  });

export const prepareAssets = () =>
  alone(async () => {
    await step("install", install);
    await step("assets", buildAssets);
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.includes("--assets") ? prepareAssets : prepare);
}
