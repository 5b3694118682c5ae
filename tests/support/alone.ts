import { spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { env } from "@/env";

const program = fileURLToPath(new URL("./large-answer.ts", import.meta.url));

/** In a process of its own, with this test's database and secret. */
export async function runAlone(...args: string[]): Promise<Record<string, unknown>> {
  const { DATABASE_URL, SECRET_KEY } = env();
  const variables = { DATABASE_URL, SECRET_KEY, LOG_LEVEL: "silent", NODE_ENV: "test" as const };
  const child = spawn(process.execPath, ["--max-old-space-size=96", "--import", "tsx", program, ...args], {
    env: { ...process.env, ...variables },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout as Readable));
}
