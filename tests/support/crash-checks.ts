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

/** Counters that say another number than the records do, by site, day, banner and what is counted. */
export const findMiscounted = (sql: Sql) => sql`
  with kept as (select *, (received_at at time zone 'Europe/Berlin')::date as day from consents),
  acted as (select site_id, day, banner, action, count(*)::bigint as count from kept group by 1, 2, 3, 4),
  answered as (
    select k.site_id, k.day, k.banner, p.purpose, count(*) filter (where p.answer = 'true') as granted,
      count(*) filter (where p.answer = 'false') as refused
    from kept k cross join lateral jsonb_each(k.choices) p (purpose, answer)
    join banner_versions v on v.site_id = k.site_id and v.number = k.banner
    cross join lateral jsonb_array_elements(v.snapshot -> 'purposes') asked
    where asked ->> 'key' = p.purpose and not (asked ->> 'required')::boolean
    group by 1, 2, 3, 4)
  select 'action' as what, row_to_json(a) as records, row_to_json(c) as counter
    from acted a full join consent_action_counts c using (site_id, day, banner, action) where a.count is distinct from c.count
  union all select 'purpose', row_to_json(a), row_to_json(c)
    from answered a full join consent_counts c using (site_id, day, banner, purpose)
    where (a.granted, a.refused) is distinct from (c.granted, c.refused)`;

/** The product's own word for it, by the command that anybody may run. */
export async function expectVerified(folder: string): Promise<void> {
  const verify = spawnProduct({}, await freePort(), folder, "verify.js");
  expect([await verify.exit, verify.output()]).toEqual([
    0,
    expect.stringMatching(/^(\d+ consents in \d+ batches: .*\n)?\d+ entries in \d+ chains: unbroken\n$/),
  ]);
}
