import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { env, provide } from "@/env";

const Keys = z.object({ AUTH_SECRET: z.string(), SECRET_KEY: z.string() });

/** Without keys from outside, the first start makes them and keeps them beside the embedded database. */
export function keepKeys(): void {
  const file = join(env().DATA_DIR, "keys.json");
  if (env().AUTH_SECRET && env().SECRET_KEY) return;
  if (!existsSync(file)) {
    mkdirSync(env().DATA_DIR, { recursive: true });
    const made = {
      AUTH_SECRET: randomBytes(32).toString("base64url"),
      SECRET_KEY: randomBytes(32).toString("base64url"),
    };
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  const kept = Keys.parse(JSON.parse(readFileSync(file, "utf8")));
  provide({ AUTH_SECRET: env().AUTH_SECRET ?? kept.AUTH_SECRET, SECRET_KEY: env().SECRET_KEY ?? kept.SECRET_KEY });
}
