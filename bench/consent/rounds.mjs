import { loadavg } from "node:os";
import { load, postOf, uuid7 } from "../load.mjs";
import { residentMegabytes } from "./servers.mjs";
import { browserHeaders, choice, subject } from "./world.mjs";

const text = "text/plain;charset=UTF-8";
export const nextChoice = () => postOf("/api/v1/consents", text, choice(uuid7()), browserHeaders);
export const nextSubject = () => postOf("/api/c15t/subjects", "application/json", subject(), browserHeaders);

/**
 * One after the other in each round, another one first each time, so that whatever else the machine does falls on all alike.
 * Before each turn its rows are set to their number again (`reset`); after it, the rows that are there must be those that
 * were acknowledged (`count`).
 */
export async function measure(systems, { rounds, seconds, connections }) {
  const results = new Map(systems.map((system) => [system, []]));
  for (const { url, next } of systems) await load({ url, connections: 32, seconds: 1.5, next });
  for (let round = 1; round <= rounds; round += 1) {
    const turn = round % systems.length;
    for (const system of [...systems.slice(turn), ...systems.slice(0, turn)]) {
      const { url, pid, next, reset, count } = system;
      await reset?.();
      const before = await count?.();
      let resident = 0;
      const watch = setInterval(() => {
        resident = Math.max(resident, residentMegabytes(pid));
      }, 1000);
      const result = await load({ url, connections, seconds, next });
      clearInterval(watch);
      const stored = count ? (await count()) - before : result.good;
      const faults = [
        ...Object.entries(result.other).map(([status, times]) => `${times}× ${status}`),
        ...(result.broken ? [`${result.broken} broken`] : []),
        ...(stored === result.good ? [] : [`${result.good} acknowledged, ${stored} stored`]),
      ];
      results.get(system).push({ ...result, resident, faults, load: loadavg()[0] });
      process.stderr.write(`  ${round}/${rounds} ${system.name}: ${Math.round(result.perSecond)}/s\n`);
    }
  }
  return results;
}
