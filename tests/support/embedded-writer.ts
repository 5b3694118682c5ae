import postgres from "postgres";
import { startEmbedded } from "@/db/embedded/start";

/** Writes rows without end and says each number once the database has acknowledged it, until it is killed. */
const [, , dataDir = ""] = process.argv;
const { ownerUrl } = await startEmbedded({ dataDir, log() {} });
const sql = postgres(ownerUrl, { max: 8, onnotice() {} });
await sql`create table if not exists written (number integer primary key)`;
let next = 0;

async function write() {
  for (;;) {
    next += 1;
    const number = next;
    await sql`insert into written values (${number})`;
    process.stdout.write(`${number}\n`);
  }
}

await Promise.all(Array.from({ length: 8 }, write));
