import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Passable for others: run as root, PostgreSQL works as another user, and must get to its folder. */
export function makeFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), "nachweis-"));
  chmodSync(folder, mode);
  return folder;
}
