import { writeFileSync } from "node:fs";
import { startEmbedded } from "@/db/embedded/start";

/** A PostgreSQL of the measurement's own, for as long as this process lives: its addresses go into the file that is named. */
const [, , dataDir = "", addresses = ""] = process.argv;
const { appUrl, ownerUrl, stop } = await startEmbedded({ dataDir, log: (line) => console.error(line) });
writeFileSync(addresses, JSON.stringify({ appUrl, ownerUrl }));
process.stdin.resume().once("end", async () => {
  await stop();
  process.exit(0);
});
