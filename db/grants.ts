import postgres, { type Sql } from "postgres";

/** The log and every state of the registers: read by the app's role, written by functions that it may call. */
const readOnly = ["evidence_entries", "evidence_heads", "history"];
/** What the app's role may add to and never change or take away. */
const appendOnly = [
  "consent_batches",
  "banner_builds",
  "newsletter_wordings",
  "subscription_events",
  "request_events",
  "policy_decisions",
];
/** What it may add to, and change in these columns only: the rest of the row is frozen. */
const frozen = new Map([
  ["banner_versions", ["state", "report", "approver_id", "published_at", "comment"]],
  ["request_messages", ["sealed"]],
]);
const functions = [
  "evidence_append(text[], text[])",
  "consent_partition_ahead(integer)",
  "consent_partition_drop(date)",
  "consent_partitions_over()",
];

/**
 * Gives the app's role what it needs and nothing else; run after every migration, so that a new table is covered.
 * In one transaction: another process may be at work meanwhile.
 */
export const grantApp = (owner: Sql, appRole: string) =>
  owner.begin(async (sql) => {
    const role = sql(appRole);
    const tables = await sql<{ name: string; bounded: boolean }[]>`
      select c.relname as name, c.relispartition as bounded from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
    await sql`grant usage on schema public, drizzle to ${role}`;
    await sql`grant select on all tables in schema drizzle to ${role}`;
    for (const { name, bounded } of tables) {
      const table = sql(name);
      await sql`revoke all on ${table} from ${role}`;
      if (bounded) continue; // partitions are reached through their parent only
      if (readOnly.includes(name)) await sql`grant select on ${table} to ${role}`;
      else if (frozen.has(name))
        await sql`grant select, insert, update (${sql(frozen.get(name) ?? [])}) on ${table} to ${role}`;
      else if (appendOnly.includes(name)) await sql`grant select, insert on ${table} to ${role}`;
      else await sql`grant select, insert, update, delete on ${table} to ${role}`;
    }
    for (const name of functions)
      await sql.unsafe(`grant execute on function ${name} to "${appRole.replaceAll('"', '""')}"`);
  });

/** The queue's tables are no evidence: the app's role does with their rows what pg-boss does. */
export async function grantQueue(ownerUrl: string, appRole: string): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  try {
    const role = sql(appRole);
    await sql`grant usage on schema pgboss to ${role}`;
    await sql`grant select, insert, update, delete on all tables in schema pgboss to ${role}`;
    await sql`grant execute on all functions in schema pgboss to ${role}`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
