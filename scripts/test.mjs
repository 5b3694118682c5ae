import "./node-version.mjs";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./build.mjs";
import { floorRules, lint, types } from "./checks.mjs";
import { findChromium } from "./chromium.mjs";
import { countCheck, countPlaywright, countVitest, forget } from "./outcomes.mjs";
import { Failed, main, root, run, seconds, step, tool } from "./steps.mjs";

const limit = 15 * 60_000;
const started = Date.now();
const report = (name) => join(root, "test-results", `${name}.json`);

const checked = (command) => async (_name, options) => countCheck((await run(command, options)).code);

async function vitest(project, options) {
  forget(report(project));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report(project)}`];
  const command = [...tool("vitest", "vitest.mjs"), "run", "--project", project, ...reporters];
  return countVitest(report(project), (await run(command, options)).code);
}

/** Before everything else, for services print and scan with it too; without one only the browser tests fail. */
async function provideChromium() {
  try {
    process.env.CHROMIUM_PATH = await findChromium({ log: console.log, quick: true });
  } catch (error) {
    return error.message;
  }
}

async function playwright(_name, options) {
  forget(report("playwright"));
  if (!process.env.CHROMIUM_PATH) return countCheck(1);
  const { code } = await run([...tool("@playwright/test", "cli.js"), "test"], options);
  return countPlaywright(report("playwright"), code);
}

const steps = {
  types: checked(types),
  lint: checked(lint),
  floors: checked(floorRules),
  unit: vitest,
  house: vitest,
  services: vitest,
  api: vitest,
  e2e: playwright,
};

function chosen() {
  const args = process.argv.slice(2);
  if (args.length === 0) return Object.keys(steps);
  const value = args[0] === "--only" ? args[1] : args[0].replace(/^--only=/, "");
  const names = (value ?? "").split(",").filter(Boolean);
  const unknown = names.find((name) => !(name in steps));
  if (names.length === 0 || unknown) throw new Failed(`--only takes some of: ${Object.keys(steps).join(",")}`);
  return names;
}

await main(async () => {
  const names = chosen();
  await prepare();
  if (names.includes("e2e")) await step("chromium", provideChromium);
  mkdirSync(join(root, "test-results"), { recursive: true });
  const total = { passed: 0, failed: 0 };
  const summary = [];
  for (const name of names) {
    const since = Date.now();
    console.log(`\n— ${name}`);
    const timeout = Math.max(1000, limit - (since - started));
    const { passed, failed, names: lost } = await steps[name](name, { show: true, timeout });
    total.passed += passed;
    total.failed += failed;
    summary.push(
      `${name.padEnd(11)}${seconds(since).padStart(8)}  ${failed ? `${failed} of ${passed + failed} failed` : "ok"}`,
      ...lost.map((test) => `  ✗ ${test}`),
    );
  }
  console.log(`\n${summary.join("\n")}\n${"all".padEnd(11)}${seconds(started).padStart(8)}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
});
