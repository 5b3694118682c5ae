import { and, eq, inArray } from "drizzle-orm";
import type { BannerSnapshot } from "@/contracts/banners";
import type { ConsentRecord } from "@/contracts/consent";
import { beaconMeasures, type Measure, recordMeasures } from "@/contracts/statistics";
import type { Queryable } from "@/db/client";
import { bannerVersions, sites } from "@/db/schema";
import { client } from "@/server/platform/database";
import type { Tree } from "../batches/rules";
import { answersText } from "./rules";
import * as statements from "./statements";
import type { AnswerRow, Cell, TallyRow } from "./tallies/rules";

/** The site and the banner that a choice names: null without such a site, no snapshot without a banner that was public. */
export async function findShown(
  db: Queryable,
  siteKey: string,
  number: number,
): Promise<{ siteId: string; address: string | null; snapshot: BannerSnapshot | null } | null> {
  const isThis = and(
    eq(bannerVersions.siteId, sites.id),
    eq(bannerVersions.number, number),
    inArray(bannerVersions.state, ["published", "superseded"]),
  );
  const [row] = await db
    .select({ siteId: sites.id, address: sites.address, snapshot: bannerVersions.snapshot })
    .from(sites)
    .leftJoin(bannerVersions, isThis)
    .where(eq(sites.key, siteKey));
  return row ?? null;
}

/**
 * Lists go as one text each, in PostgreSQL's own notation: one prepared statement whatever the number of rows, and nothing
 * for the driver to inspect. What comes from outside is in alphabets without backslashes; a key may be the word null.
 */
const listOf = <Row>(rows: Row[], value: (row: Row) => string | number | null | undefined): string =>
  `{${rows.map((row) => value(row) ?? "null").join(",")}}`;
const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

const cellLists = (rows: Cell[]): string[] => [
  listOf(rows, ({ siteId }) => siteId),
  listOf(rows, ({ dimension }) => dimension),
  listOf(rows, ({ day }) => day),
  listOf(rows, ({ hour }) => hour),
  listOf(rows, (row) => quoted(row.class)),
  listOf(rows, ({ banner }) => banner),
  listOf(rows, ({ variant }) => quoted(variant)),
];
const countLists = (rows: TallyRow[], measures: readonly Measure[]): string[] =>
  measures.map((measure) => listOf(rows, ({ counts }) => counts[measure] ?? 0));

const run = <Row extends object>(statement: string, parameters: (string | number)[]) =>
  client().unsafe<Row[]>(statement, parameters, { prepare: true });

const isTaken = (error: unknown) => error instanceof Error && "code" in error && error.code === "23505";

type Batch = {
  at: Date;
  trees: Tree[];
  tallies: TallyRow[];
  answers: AnswerRow[];
  entries: { stream: string; body: string }[];
};

/**
 * Records, leaves, counters and entries in one statement, which is one transaction and one round trip: all or nothing.
 * False where a record was there already; nothing is stored then.
 */
export async function insertBatch({ at, trees, tallies, answers, entries }: Batch): Promise<boolean> {
  const rows = trees.flatMap(({ id: batch, site, members }) =>
    members.map(({ consent }, leaf) => ({ siteId: site.id, batch, leaf, consent })),
  );
  try {
    await run(statements.insertBatch, [
      listOf(rows, ({ siteId }) => siteId),
      listOf(rows, ({ consent }) => consent.id),
      listOf(rows, ({ consent }) => consent.banner),
      listOf(rows, ({ consent }) => consent.variant && quoted(consent.variant)),
      listOf(rows, ({ consent }) => consent.action),
      listOf(rows, ({ consent }) => consent.layer),
      listOf(rows, ({ consent }) => consent.language),
      listOf(rows, ({ consent }) => consent.device),
      listOf(rows, ({ consent }) => consent.browser),
      listOf(rows, ({ consent }) => quoted(answersText(consent.choices))),
      listOf(rows, ({ consent }) => quoted(answersText(consent.services))),
      listOf(rows, ({ batch }) => batch),
      listOf(rows, ({ leaf }) => leaf),
      at.toISOString(),
      listOf(trees, ({ id }) => id),
      listOf(trees, ({ site }) => site.id),
      listOf(trees, ({ leaves }) => `"{${leaves.join(",")}}"`),
      listOf(trees, ({ root }) => root),
      ...cellLists(tallies),
      ...countLists(tallies, recordMeasures),
      ...cellLists(answers),
      listOf(answers, ({ key }) => quoted(key)),
      listOf(answers, ({ granted }) => granted),
      listOf(answers, ({ refused }) => refused),
      listOf(entries, ({ stream }) => quoted(stream)),
      listOf(entries, ({ body }) => quoted(body)),
    ]);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

export type Earlier = Omit<ConsentRecord, "siteKey" | "siteName" | "chosenAt" | "validUntil" | "proof"> & {
  siteId: string;
};

/** Records that were there before. */
export async function findConsents(rows: { siteId: string; id: string }[]): Promise<Earlier[]> {
  const found = await run<Omit<Earlier, "receivedAt"> & { received: string }>(statements.findConsents, [
    listOf(rows, ({ siteId }) => siteId),
    listOf(rows, ({ id }) => id),
  ]);
  return found.map(({ received, ...row }) => ({ ...row, receivedAt: new Date(Number(received)).toISOString() }));
}

export const addBeacons = (tallies: TallyRow[]) =>
  run(statements.addBeacons, [...cellLists(tallies), ...countLists(tallies, beaconMeasures)]);
