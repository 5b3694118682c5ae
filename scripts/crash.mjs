import "./node-version.mjs";
import { parseArgs } from "node:util";
import { prepare } from "./build.mjs";
import { Failed, main, run, tool } from "./steps.mjs";

const suites = { consent: "tests/crash/consent.test.ts" };

/** `npm run crash -- consent`: kills PostgreSQL and the process in turn, under load, and counts what is left. */
await main(async () => {
  const options = { rounds: { type: "string", default: "20" } };
  const { positionals, values } = parseArgs({ allowPositionals: true, options });
  const suite = suites[positionals[0]];
  if (!suite || !/^\d+$/.test(values.rounds)) throw new Failed("npm run crash -- consent [--rounds 20]");
  await prepare();
  const command = [...tool("vitest", "vitest.mjs"), "run", "--project", "services", suite];
  const { code } = await run(command, { show: true, env: { CRASH_ROUNDS: values.rounds } });
  process.exitCode = code;
});
