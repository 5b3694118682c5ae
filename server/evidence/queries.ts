import { and, asc, desc, eq, gt, gte, inArray, lt, notExists, sql } from "drizzle-orm";
import type { EvidenceRow, ListEvidence } from "@/contracts/evidence";
import type { Queryable } from "@/db/client";
import { evidenceEntries, evidenceHeads, people } from "@/db/schema";
import { offsetOf, pageOf, totalCount } from "@/server/platform/paging";
import type { StoredEntry } from "./rules";

export async function listEntries(db: Queryable, input: ListEvidence) {
  const from = input.day ? Date.parse(`${input.day}T00:00:00Z`) : null;
  const rows = await db
    .select({
      stream: evidenceEntries.stream,
      seq: evidenceEntries.seq,
      atMs: evidenceEntries.atMs,
      act: evidenceEntries.act,
      about: evidenceEntries.about,
      actor: evidenceEntries.actor,
      hash: evidenceEntries.hash,
      total: totalCount,
    })
    .from(evidenceEntries)
    .where(
      and(
        input.stream ? eq(evidenceEntries.stream, input.stream) : undefined,
        input.about ? eq(evidenceEntries.about, input.about) : undefined,
        from !== null ? and(gte(evidenceEntries.atMs, from), lt(evidenceEntries.atMs, from + 86_400_000)) : undefined,
      ),
    )
    .orderBy(
      // The newest first is how a log is read, so that is its plain order.
      ...(["atMs", "stream", "seq"] as const).map((key) =>
        (input.direction === "asc" ? desc : asc)(evidenceEntries[key]),
      ),
    )
    .limit(input.pageSize)
    .offset(offsetOf(input));
  const names = await namesOf(
    db,
    rows.map((row) => row.actor ?? ""),
  );
  const page = pageOf(rows, input);
  return {
    ...page,
    rows: page.rows.map(
      ({ atMs, act, actor, ...row }): EvidenceRow => ({
        ...row,
        at: new Date(atMs ?? 0).toISOString(),
        act: act ?? "",
        actor: actor ?? "",
        actorName: names.get(actor ?? "") ?? null,
      }),
    ),
  };
}

/** Names of the people behind `person:<id>`; the log itself has only ids. */
export async function namesOf(db: Queryable, actors: string[]): Promise<Map<string, string>> {
  const ids = [...new Set(actors.flatMap((actor) => (actor.startsWith("person:") ? [actor.slice(7)] : [])))];
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids));
  return new Map(rows.map((row) => [`person:${row.id}`, row.name]));
}

export const listHeads = (db: Queryable) => db.select().from(evidenceHeads).orderBy(evidenceHeads.stream);

/** Chains whose head was taken away: they would not be walked, so they are a breach themselves. */
export async function listHeadless(db: Queryable): Promise<string[]> {
  const headed = db.select({ one: sql`1` }).from(evidenceHeads).where(eq(evidenceHeads.stream, evidenceEntries.stream));
  const rows = await db
    .selectDistinct({ stream: evidenceEntries.stream })
    .from(evidenceEntries)
    .where(notExists(headed));
  return rows.map((row) => row.stream).sort();
}

/** The entries of a stream after `seq`, in order; paged by the key, so that a long chain needs little memory. */
export async function entriesAfter(db: Queryable, stream: string, seq: number, limit = 2000): Promise<StoredEntry[]> {
  const { canonical, hash } = evidenceEntries;
  return db
    .select({ stream: evidenceEntries.stream, seq: evidenceEntries.seq, canonical, hash })
    .from(evidenceEntries)
    .where(and(eq(evidenceEntries.stream, stream), gt(evidenceEntries.seq, seq)))
    .orderBy(evidenceEntries.seq)
    .limit(limit);
}

/** The entry of an act about a record, as stored. Where there are several, the first. */
export async function findEntry(db: Queryable, act: string, about: string): Promise<StoredEntry | null> {
  const { stream, seq, canonical, hash } = evidenceEntries;
  const [row] = await db
    .select({ stream, seq, canonical, hash })
    .from(evidenceEntries)
    .where(and(eq(evidenceEntries.about, about), eq(evidenceEntries.act, act)))
    .orderBy(evidenceEntries.atMs)
    .limit(1);
  return row ?? null;
}

/** The same for many records at once. */
export async function findEntries(db: Queryable, act: string, about: string[]): Promise<Map<string, StoredEntry>> {
  if (about.length === 0) return new Map();
  const { stream, seq, canonical, hash, about: id } = evidenceEntries;
  const rows = await db
    .select({ stream, seq, canonical, hash, id })
    .from(evidenceEntries)
    .where(and(inArray(id, about), eq(evidenceEntries.act, act)))
    .orderBy(desc(evidenceEntries.atMs));
  return new Map(rows.map(({ id: of, ...entry }) => [of ?? "", entry]));
}

export async function countEntries(db: Queryable): Promise<number> {
  const [row] = await db
    .select({ entries: sql<number>`coalesce(sum(${evidenceHeads.seq}), 0)::int` })
    .from(evidenceHeads);
  return row?.entries ?? 0;
}
