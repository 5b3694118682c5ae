import type { Sql } from "postgres";
import { expect } from "vitest";
import { recordText } from "@/server/consent/batches/rules";
import { leafHash, merkleRoot } from "@/server/evidence/merkle/rules";
import { freePort, spawnProduct } from "./server";

/** Each choice is its leaf, and the leaves of a batch make the root that the log holds. */
export async function findUnproven(sql: Sql): Promise<string[]> {
  const batches = await sql`
    select b.id, b.leaves, e.canonical::jsonb #>> '{body,data,root}' as root
    from consent_batches b left join evidence_entries e on e.about = b.id`;
  const leaves = new Map(batches.map(({ id, leaves: kept }) => [String(id), kept as string[]]));
  const wrong = batches
    .filter(({ leaves: kept, root }) => merkleRoot(kept as string[]) !== root)
    .map(({ id }) => `${id}`);
  const choices = await sql`select c.*, s.key from consents c join sites s on s.id = c.site_id`;
  for (const { key, received_at, batch, leaf, ...consent } of choices) {
    const record = { site: { key }, consent } as Parameters<typeof recordText>[0];
    if (leaves.get(batch)?.[leaf] !== leafHash(recordText(record, new Date(received_at).getTime())))
      wrong.push(consent.id);
  }
  return wrong;
}

/** The product's own word for it, by the command that anybody may run. */
export async function expectVerified(folder: string): Promise<void> {
  const verify = spawnProduct({}, await freePort(), folder, "verify.js");
  expect([await verify.exit, verify.output()]).toEqual([
    0,
    expect.stringMatching(/^(\d+ consents in \d+ batches: .*\n)?\d+ entries in \d+ chains: unbroken\n$/),
  ]);
}
