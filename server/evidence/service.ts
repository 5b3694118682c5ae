import type { Breach, ListEvidence, Verification } from "@/contracts/evidence";
import type { Queryable } from "@/db/client";
import type { Actor } from "@/server/platform/actor";
import { authorize } from "@/server/platform/authorize";
import { database } from "@/server/platform/database";
import { AppError } from "@/server/platform/errors";
import * as queries from "./queries";
import { type ChainEnd, compareHead, follow, isBreach, start } from "./rules";

/** The log spans all controllers, so it is for people who are granted all of them; others have each record's history. */
export async function listEvidence(actor: Actor, input: ListEvidence) {
  if (authorize(actor, "evidence:read") !== "all") throw new AppError("forbidden");
  return queries.listEntries(database(), input);
}

/** The whole list under the same filters, for a file. */
export async function listAllEvidence(actor: Actor, input: ListEvidence) {
  if (authorize(actor, "evidence:read") !== "all") throw new AppError("forbidden");
  return (await queries.listEntries(database(), { ...input, page: 1, pageSize: 100_000 })).rows;
}

/** The names of the chains, for choosing one. */
export async function listStreams(actor: Actor): Promise<string[]> {
  if (authorize(actor, "evidence:read") !== "all") throw new AppError("forbidden");
  return (await queries.listHeads(database())).map((head) => head.stream);
}

/** Walks every chain from its first entry and names each entry that breaks one. */
export async function verifyEvidence(actor: Actor): Promise<Verification> {
  if (authorize(actor, "evidence:read") !== "all") throw new AppError("forbidden");
  const started = performance.now();
  // One snapshot: an entry appended meanwhile must not look like a truncated head.
  const walked = await database().transaction(
    async (tx) => {
      const heads = await queries.listHeads(tx);
      const headless = await queries.listHeadless(tx);
      const breaches: Breach[] = headless.map((stream) => ({ stream, seq: 1, kind: "unlinked" }));
      let entries = 0;
      for (const head of heads) {
        const chain = await walk(tx, head.stream, head);
        entries += chain.entries;
        if (chain.breach) breaches.push(chain.breach);
      }
      return { streams: heads.length, entries, breaches, heads };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  return { ...walked, ms: Math.round(performance.now() - started) };
}

/** To the first breach: what follows a broken entry cannot be judged. */
async function walk(
  tx: Queryable,
  stream: string,
  head: ChainEnd,
): Promise<{ entries: number; breach: Breach | null }> {
  let end = start;
  for (;;) {
    const batch = await queries.entriesAfter(tx, stream, end.seq);
    for (const entry of batch) {
      const next = follow(end, entry);
      if (isBreach(next)) return { entries: end.seq, breach: next };
      end = next;
    }
    if (batch.length === 0) return { entries: end.seq, breach: compareHead(stream, end, head) };
  }
}
