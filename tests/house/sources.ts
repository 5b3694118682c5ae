import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

/** Files that are, or are about to be, in the repository. */
export function listFiles(...patterns: string[]): string[] {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...patterns], {
    cwd: root,
    encoding: "utf8",
  });
  return listed.split("\n").filter((path) => path !== "" && existsSync(resolve(root, path)));
}

export const read = (path: string) => readFileSync(resolve(root, path), "utf8");

export const code = () =>
  listFiles("*.ts", "*.tsx", "*.mjs", "*.css").filter((path) => !path.startsWith("db/migrations/"));
