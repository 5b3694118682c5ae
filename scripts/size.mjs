import "./node-version.mjs";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { prepareAssets } from "./build.mjs";
import { installPeers } from "./peers.mjs";
import { main, root, step } from "./steps.mjs";

const at = (...path) => join(root, ...path);
const peer = (...path) => readFileSync(at("bench/size/node_modules", ...path));

/** Each file compressed by itself, as a server sends it: zlib level 9, brotli quality 11. */
const weigh = (files) =>
  files.reduce(
    ([raw, gzip, brotli], bytes) => [
      raw + bytes.length,
      gzip + gzipSync(bytes, { level: 9 }).length,
      brotli + brotliCompressSync(bytes).length,
    ],
    [0, 0, 0],
  );

/** The largest face of the demonstration, compiled as the server does. */
async function largestFace() {
  const { build } = await import("esbuild");
  const outfile = at("dist/size/demo-face.mjs");
  await build({
    absWorkingDir: root,
    entryPoints: ["tests/support/demo-face.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "@": root },
    logLevel: "error",
  });
  const { demoFaces } = await import(pathToFileURL(outfile).href);
  return demoFaces()
    .map(({ bytes }) => bytes)
    .sort((one, other) => weigh([other])[1] - weigh([one])[1])[0];
}

/** Its banner and its settings without React, which such a page has already. */
async function bundleC15t() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: {
      contents:
        'export { ConsentBanner, ConsentDialog, ConsentManagerProvider } from "@c15t/react"; import "@c15t/react/styles.css";',
      resolveDir: at("bench/size"),
    },
    bundle: true,
    minify: true,
    write: false,
    outdir: at("dist/size"),
    format: "esm",
    define: { "process.env.NODE_ENV": '"production"' },
    external: ["react", "react-dom", "react/jsx-runtime"],
    logLevel: "error",
  });
  return outputFiles.map(({ contents }) => contents);
}

async function rows() {
  const gate = readFileSync(at("public/banner.js"));
  const dialog = readFileSync(at("public/banner-dialog.js"));
  const face = await largestFace();
  return [
    ["ours: gate, on every page", [gate]],
    ["ours: dialog, where something is to be shown", [dialog]],
    ["ours: one language of the larger demo site", [face]],
    ["ours, all of it", [gate, dialog, face]],
    [
      "orejime 3.2.1, German, with style",
      [peer("orejime/dist/orejime-standard-de.js"), peer("orejime/dist/orejime-standard.css")],
    ],
    [
      "vanilla-cookieconsent 3.1.0, with style, no words",
      [peer("vanilla-cookieconsent/dist/cookieconsent.umd.js"), peer("vanilla-cookieconsent/dist/cookieconsent.css")],
    ],
    ["@probo/cookie-banner 0.18.0", [peer("@probo/cookie-banner/dist/cookie-banner.iife.js")]],
    ["@c15t/react 2.2.1, with style, without React", await bundleC15t()],
    ["klaro 0.7.22", [peer("klaro/dist/klaro.js")]],
  ];
}

/** `npm run size`: what a page loads, ours beside theirs. */
await main(async () => {
  await prepareAssets();
  await step("peers", () => installPeers("bench/size"));
  const table = (await rows()).map(([name, files]) => [name, ...weigh(files)]);
  const [, , , [, , ours]] = table;
  const cell = (value) => value.toLocaleString("en").padStart(9);
  console.log(`\n${"".padEnd(52)}    bytes     gzip   brotli   gzip, ours = 1`);
  for (const [name, raw, gzip, brotli] of table) {
    console.log(`${name.padEnd(52)}${[raw, gzip, brotli].map(cell).join("")}   ${(gzip / ours).toFixed(2)}`);
  }
  const { stop } = await import("esbuild");
  await stop();
});
