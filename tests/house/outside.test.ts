import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { variables } from "@/env";
import { demoFaces } from "@/tests/support/demo-face";
import { read, root } from "./sources";

describe("what the house shows outside", () => {
  it("the banner's gate is at most 4,000 bytes gzip; with the dialog and the words of one language, 14,000", () => {
    const sizeOf = (text: string | Buffer) => gzipSync(text, { level: 9 }).length;
    const gate = sizeOf(read("public/banner.js"));
    const words = Math.max(...demoFaces().map(({ bytes }) => sizeOf(bytes)));
    expect(gate).toBeLessThanOrEqual(4_000);
    expect(gate + sizeOf(read("public/banner-dialog.js")) + words).toBeLessThanOrEqual(14_000);
  });

  it("the face of a demonstration site is at most 6,000 bytes", () => {
    expect(Math.max(...demoFaces().map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(6_000);
  });

  it("every variable has its row in docs/operations.md, and no row is without a variable", () => {
    const documented = [...read("docs/operations.md").matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)].map(([, name]) => name);
    expect(documented.sort()).toEqual(Object.keys(variables.shape).sort());
  });

  it("README stays under 120 lines", () => {
    expect(read("README.md").split("\n").length).toBeLessThanOrEqual(120);
  });

  it("the migrations say what the schema says", async () => {
    const copy = mkdtempSync(join(tmpdir(), "nachweis-schema-"));
    // drizzle-kit takes the folder as relative, whatever it is given.
    const out = relative(root, join(copy, "migrations"));
    try {
      await cp(join(root, "db/migrations"), join(copy, "migrations"), { recursive: true });
      const before = readdirSync(join(copy, "migrations")).length;
      const drizzle = join(root, "node_modules/drizzle-kit/bin.cjs");
      const asked = spawnSync(
        process.execPath,
        [drizzle, "generate", "--dialect", "postgresql", "--schema", "db/schema/index.ts", "--out", out],
        { cwd: root, encoding: "utf8" },
      );
      expect(asked.stdout).toContain("No schema changes");
      expect(readdirSync(join(copy, "migrations")).length).toBe(before);
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});
