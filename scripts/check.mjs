import "./node-version.mjs";
import { deadCode, floorRules, lint, messages, types } from "./checks.mjs";
import { install } from "./install.mjs";
import { alone } from "./lock.mjs";
import { main, run, seconds, step } from "./steps.mjs";

const checks = [
  ["types", types],
  ["floors", floorRules],
  ["dead code", deadCode],
  ["lint", lint],
  ["messages", messages],
];

async function check([name, command]) {
  const started = Date.now();
  const { code, output } = await run(command);
  console.log(`${name.padEnd(11)}${code === 0 ? seconds(started) : `failed after ${seconds(started)}`}`);
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

await main(async () => {
  await alone(() => step("install", install));
  const queue = [...checks];
  const outcomes = [];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) outcomes.push(await check(next));
  };
  // Two at a time: the machine this must be quick on has two cores.
  await Promise.all([worker(), worker()]);
  if (outcomes.includes(false)) process.exitCode = 1;
});
