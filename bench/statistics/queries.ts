import { GetBreakdown, GetStatistics } from "@/contracts/statistics";
import { getBreakdown } from "@/server/consent/statistics/breakdowns/service";
import { getChecks } from "@/server/consent/statistics/checks/service";
import { getStatistics } from "@/server/consent/statistics/service";
import { getVersions } from "@/server/consent/statistics/versions/service";
import { listViews } from "@/server/consent/statistics/views/service";
import type { Actor } from "@/server/platform/actor";
import { client, closeDatabase } from "@/server/platform/database";

const officer: Actor = {
  ...{ kind: "person", id: "019a0000-0000-7000-8000-000000000000", name: "Officer", language: "en" },
  grants: [{ role: "officer", controllerId: null }],
};

const site = "otc";
const ask = (question: object) => GetStatistics.parse({ site, ...question });
const by = (question: object) => GetBreakdown.parse({ site, ...question });
const questions: [string, () => Promise<unknown>][] = [
  ["one day", () => getStatistics(officer, ask({ days: 1 }))],
  ["four weeks", () => getStatistics(officer, ask({}))],
  ["a year beside the year before", () => getStatistics(officer, ask({ days: 365, compare: "year" }))],
  ["a year of one country", () => getStatistics(officer, ask({ days: 365, group: "country.AA" }))],
  ["a year by country", () => getBreakdown(officer, by({ days: 365, by: "country" }))],
  ["a year by device", () => getBreakdown(officer, by({ days: 365, by: "device" }))],
  ["banners and variants", () => getVersions(officer, { site })],
  ["gaps of a year", () => getChecks(officer, ask({ days: 365 }))],
  ["saved views", () => listViews(officer)],
];

type Asked = { question: string; statement: string; parameters: unknown[][]; times: number[] };

/** What each question asks of the database: one line a statement, also where it is asked of several windows. */
async function collect(): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const [question, run] of questions) {
    client().options.debug = (_connection, statement, parameters) => {
      const known = asked.find((one) => one.question === question && one.statement === statement);
      if (known) known.parameters.push([...parameters]);
      else asked.push({ question, statement, parameters: [[...parameters]], times: [] });
    };
    await run();
  }
  client().options.debug = false;
  return asked;
}

/** Each statement once a round, one after the other: milliseconds from sending it to having read the last row. */
const [, , rounds = "50"] = process.argv;
const asked = await collect();
for (let round = 0; round < Number(rounds); round += 1)
  for (const one of asked) {
    const parameters = one.parameters[round % one.parameters.length] as never[];
    const start = performance.now();
    await client().unsafe(one.statement, parameters, { prepare: true });
    one.times.push(performance.now() - start);
  }
process.stdout.write(JSON.stringify(asked.map(({ parameters, ...one }) => one)));
await closeDatabase();
