import { cpus, loadavg } from "node:os";
import postgres from "postgres";
import { built } from "../consent/servers.mjs";
import { must, onDatabase, say } from "../consent/systems.mjs";
import { printTable } from "../consent/table.mjs";
import { makeSite } from "../consent/world.mjs";
import { inFolder, linesOf, timeQueries, whole } from "../statements.mjs";
import { fillCases } from "./fill.mjs";

const cases = 100_000;

/** The queue over a hundred thousand cases: each question that its page asks of the database. */
export async function benchRequests(rounds) {
  console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}`);
  await inFolder(async ({ server }) => {
    const admin = postgres(server.ownerUrl, { max: 1, onnotice() {} });
    await admin.unsafe("create database requests");
    await admin.end();
    const [ownerUrl, appUrl] = [server.ownerUrl, server.appUrl].map((url) => onDatabase(url, "requests"));
    must(process.execPath, [built("migrate"), ownerUrl, appUrl]);
    await makeSite(ownerUrl);
    const sql = postgres(ownerUrl, { max: 1, onnotice() {} });
    say(`filling ${whole(cases)} cases`);
    await fillCases(sql, cases);
    await sql.end();
    const asked = timeQueries("requests", appUrl, rounds * 10);
    const title = `Each question of the queue, ${whole(cases)} cases; load ${loadavg()[0].toFixed(1)}`;
    printTable(title, ["question: tables", "p50 ms", "p95 ms", "most ms"], linesOf(asked));
  });
}
