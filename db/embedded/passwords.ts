import { randomBytes } from "node:crypto";
import { chownSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Identity } from "./identity";

export type Passwords = { superuser: string; owner: string; app: string };

const generate = () => randomBytes(24).toString("hex");

export const passwordFile = (dataDir: string) => join(dataDir, "postgresql.json");

export function writeSecret(path: string, text: string, identity?: Identity) {
  writeFileSync(path, text, { mode: 0o600, flag: "wx" });
  if (identity) chownSync(path, identity.uid, identity.gid);
}

/** Written before the cluster that uses them, and by link, so that of two starts at once both read the same. */
export function keepPasswords(dataDir: string): Passwords {
  const path = passwordFile(dataDir);
  if (!existsSync(path)) {
    const draft = `${path}.${process.pid}`;
    rmSync(draft, { force: true });
    writeSecret(draft, `${JSON.stringify({ superuser: generate(), owner: generate(), app: generate() }, null, 2)}\n`);
    try {
      linkSync(draft, path);
    } catch (error) {
      if (!existsSync(path)) throw error;
    } finally {
      rmSync(draft);
    }
  }
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Passwords;
  } catch (error) {
    throw new Error(`${path} cannot be read by this user, or is damaged: it holds the database's passwords.`, {
      cause: error,
    });
  }
}
