import { existsSync } from "node:fs";
import { join } from "node:path";
import { root, tool } from "./steps.mjs";

const floors = ["app", "banner", "components", "contracts", "db", "server", "visitor", "env.ts", "instrumentation.ts"];

const present = (paths) => paths.filter((path) => existsSync(join(root, path)));

/** What needs no database and no browser; each is one command that answers by its exit code. */
export const types = tool("typescript", "bin/tsc").concat("--noEmit", "-p", ".");
export const lint = tool("@biomejs/biome", "bin/biome").concat("check", "--error-on-warnings", ".");
export const floorRules = tool("dependency-cruiser", "bin/dependency-cruise.mjs").concat(present(floors));
export const messages = [process.execPath, join(root, "scripts/messages.mjs")];
export const deadCode = tool("knip", "bin/knip.js").concat("--no-progress");
