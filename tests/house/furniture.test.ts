import { describe, expect, it } from "vitest";
import { code, listFiles, read } from "./sources";

// A door is a node handler in front of the framework (docs/decisions/002).
const furniture = new Set([
  "door",
  "router",
  "service",
  "queries",
  "rules",
  "jobs",
  "handlers",
  "mail",
  "retention",
  "holdings",
]);
/** Rooms whose work is a protocol of somebody else: their files are named by its nouns. */
const protocols =
  /^server\/(platform|process|commands|demo|access\/(sign-in|actors\.ts)|consent\/(collector|linter)|requests\/mailbox)/;

describe("the same furniture in every room", () => {
  it("a room holds only the files that every room may hold; a sub-noun is a folder with the same", () => {
    const strange = listFiles("server/*/*.ts", "server/*/*/*.ts")
      .filter((path) => !protocols.test(path))
      .filter((path) => !furniture.has(path.split("/").at(-1)?.replace(".ts", "") ?? ""));
    expect(strange).toEqual([]);
  });

  it("no file is longer than 250 lines, and half of them are 60 or less", () => {
    const lengths = code().map((path) => ({ path, lines: read(path).split("\n").length - 1 }));
    expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
    const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60);
  });

  it("pages compose: 60 formatted lines at most", () => {
    const long = listFiles("app/**/page.tsx").filter((path) => read(path).split("\n").length > 70);
    expect(long).toEqual([]);
  });

  it("files are in kebab-case, and there is no drawer for odds and ends", () => {
    const drawer = /(^|\/)(lib|utils|helpers|common|hooks|types|constants)(\/|\.tsx?$)/;
    const names = code().filter(
      (path) => !/^(app|db\/migrations)\//.test(path) && !path.includes("playwright") && !path.includes("vitest"),
    );
    expect(code().filter((path) => drawer.test(path))).toEqual([]);
    expect(
      names.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/.test(path.split("/").at(-1) ?? "")),
    ).toEqual([]);
  });

  it("one component a file", () => {
    const crowded = listFiles("components/**/*.tsx").filter(
      (path) => (read(path).match(/^export (async )?function [A-Z]/gm) ?? []).length > 1,
    );
    expect(crowded).toEqual([]);
  });

  it("variables are read in env.ts only", () => {
    const outside = /^(env\.ts|scripts\/|tests\/support\/|tests\/house\/|bench\/|[a-z.]+\.config\.(ts|js|mjs))/;
    expect(code().filter((path) => !outside.test(path) && read(path).includes("process.env"))).toEqual([]);
  });

  it("nothing is silenced or left for later", () => {
    const words = new RegExp(
      ["@ts-" + "ignore", "@ts-" + "nocheck", "\\bas any\\b", ":\\s*any\\b", "TO" + "DO", "FIX" + "ME"].join("|"),
    );
    const skips = new RegExp(`\\b(it|test|describe)\\.(${["skip", "only", "fixme"].join("|")})\\b`);
    expect(listFiles("*.ts", "*.tsx").filter((path) => words.test(read(path)) || skips.test(read(path)))).toEqual([]);
  });
});
