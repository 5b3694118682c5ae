import { cpus, loadavg } from "node:os";
import postgres from "postgres";
import { measure } from "../consent/rounds.mjs";
import { isHealthy, startServer } from "../consent/servers.mjs";
import { say, startOurs } from "../consent/systems.mjs";
import { median, printTable } from "../consent/table.mjs";
import { browserHeaders, choice } from "../consent/world.mjs";
import { postOf, uuid7 } from "../load.mjs";
import { inFolder, linesOf, ms, share, timeQueries, whole } from "../statements.mjs";
import { fillCounters } from "./fill.mjs";
import { timePages, visitOnce } from "./page.mjs";

const paths = [
  "/consent?site=otc&days=1",
  "/consent?site=otc",
  "/consent?site=otc&days=365&compare=year",
  "/consent?site=otc&days=365&by=country",
  "/consent?site=otc&days=365&group=country.AA",
];

/** A page of figures over millions of counters: each of its queries, the page, and what its scripts weigh. */
async function pageOfFigures({ main, browserPath, options }) {
  await inFolder(async ({ folder, server }) => {
    const env = { DATA_DIR: folder, DEMO: "on", HOST: "localhost", LOG_LEVEL: "error", CHROMIUM_PATH: "none" };
    const product = await startServer({ file: main, env, ready: isHealthy });
    const url = product.url.replace("127.0.0.1", "localhost");
    const sql = postgres(server.ownerUrl, { max: 1, onnotice() {} });
    try {
      say(`filling ${whole(options.counters)} counters`);
      const { tallies, answers, variants } = await fillCounters(sql, options.counters);
      const title = `${whole(tallies + answers)} counters of two years and four sites (${variants} variants at a time)`;
      const asked = timeQueries("statistics", server.appUrl, options.rounds * 10);
      printTable(
        `Each query of the page, ${title}; load ${loadavg()[0].toFixed(1)}`,
        ["question: tables", "p50 ms", "p95 ms", "most ms"],
        linesOf(asked),
      );
      const { bytes, cookie } = await visitOnce(browserPath, url, paths[1]);
      const times = await timePages(url, paths, cookie, options.rounds * 5);
      printTable(
        "The page on the server, from the request to its last byte",
        ["address", "p50 ms", "p95 ms"],
        paths.map((path) => [path, ms(share(times.get(path), 0.5)), ms(share(times.get(path), 0.95))]),
      );
      console.log(`\nscripts of the page, as sent: ${whole(bytes)} bytes`);
    } finally {
      await sql.end();
      await product.stop();
    }
  });
}

const countries = Array.from({ length: 30 }, (_, i) => `A${String.fromCharCode(65 + (i % 26))}`);
/** As behind an edge that tells the country: every class that a record can have; few countries send most visitors. */
const nextCounted = () => {
  const country = countries[Math.floor(countries.length * Math.random() ** 4)];
  const headers = `${browserHeaders}cf-ipcountry: ${country}\r\n`;
  const bare = choice(uuid7());
  const services = `"services":{"third-party.somebody":${bare.includes("accept_all")}},"took":"5s"`;
  const body = bare.replace('"services":{}', services);
  return postOf("/api/v1/consents", "text/plain;charset=UTF-8", body, headers);
};

/** Storing choices with their counters and without them, in turns. */
async function collection({ counted, uncounted, options }) {
  await inFolder(async ({ server }) => {
    const start = async (name, main) => {
      const ours = await startOurs({
        ...{ name, rows: 0, server, main, run: "collector", next: nextCounted },
        env: { COUNTRY_HEADER: "cf-ipcountry" },
      });
      const count = async () => Number((await ours.sql`select count(*) from consents`)[0].count);
      return { ...ours, count, name: name.replaceAll("_", " ") };
    };
    const systems = [await start("with_counters", counted), await start("without_counters", uncounted)];
    const rows = [];
    for (const connections of [64, 256]) {
      const results = await measure(systems, { ...options, connections });
      const [with_, without] = systems.map((system) => results.get(system));
      for (const system of systems) {
        const all = results.get(system);
        const of = (key) => median(all.map((one) => one[key]));
        const ratio = median(all.map(({ perSecond }, i) => perSecond / without[i].perSecond));
        const faults = all.flatMap((one) => one.faults);
        rows.push([
          `${system.name}${faults.length > 0 ? ` (${faults.join(", ")})` : ""}`,
          ...[connections, whole(of("perSecond")), of("p50").toFixed(1), of("p99").toFixed(1)],
          all === with_ ? `${((1 - ratio) * 100).toFixed(0)} %` : "",
        ]);
      }
    }
    for (const { stop } of systems) await stop();
    printTable(
      "Durable POST of one choice with six classes and a service (collector alone)",
      ["", "connections", "req/s", "p50 ms", "p99 ms", "counters take"],
      rows,
    );
  });
}

export async function benchStatistics({ main, counted, uncounted, browserPath, options }) {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  if (options.parts.includes("a")) await pageOfFigures({ main, browserPath, options });
  if (options.parts.includes("b")) await collection({ counted, uncounted, options });
}
