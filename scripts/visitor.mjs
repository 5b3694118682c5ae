import { join } from "node:path";
import { root } from "./steps.mjs";

/** Scripts that visitors' pages of our own run, one file each. */
export const visitorFiles = ["challenge.js"];

export async function buildVisitor() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: visitorFiles.map((name) => `visitor/${name.replace(/js$/, "ts")}`),
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    logLevel: "error",
    outdir: join(root, "public"),
  });
}
