import "./node-version.mjs";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { prepare } from "./build.mjs";
import { Failed, main, root, told } from "./steps.mjs";

/** `node scripts/run.mjs verify --json`: the command sees only its own arguments. */
await main(async () => {
  Object.assign(told, { to: process.stderr, after: 500 });
  const [name = "", ...args] = process.argv.slice(2);
  process.chdir(root);
  await prepare();
  const command = join(root, "dist", `${name}.js`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(command)) throw new Failed(`There is no command "${name}".`);
  process.env.NODE_ENV = "production";
  process.argv = [process.execPath, command, ...args];
  await import(pathToFileURL(command).href);
});
