import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { MessageKind, RequestMessage } from "@/contracts/request-case";
import type { RequestRight } from "@/contracts/requests";
import type { Queryable, Transaction } from "@/db/client";
import { mails, people, requestEvents, requestMessages } from "@/db/schema";
import { found } from "@/server/platform/errors";
import { listFiles } from "../files/queries";
import { makeId } from "../sealing/queries";
import { type CaseKey, Words, wordsHash, wordsOf } from "../sealing/rules";

const authors = alias(people, "authors");

/** What was written in a case, newest first; without its key the words are gone and their hashes stay. */
export async function listThread(db: Queryable, requestId: string, key: CaseKey | null): Promise<RequestMessage[]> {
  const rows = await db
    .select({
      ...{ id: requestMessages.id, kind: requestMessages.kind, right: requestMessages.right },
      ...{ way: requestMessages.way, sealed: requestMessages.sealed, sha256: requestMessages.sha256 },
      ...{ at: requestMessages.at, actorName: authors.name, mailState: mails.state },
    })
    .from(requestMessages)
    .leftJoin(authors, eq(authors.id, requestMessages.actorId))
    .leftJoin(mails, eq(mails.about, sql`${requestMessages.id}::text`))
    .where(eq(requestMessages.requestId, requestId))
    .orderBy(desc(requestMessages.at), desc(requestMessages.id))
    .limit(500);
  const files = await listFiles(db, requestId, key);
  return rows.map(({ sealed, way, mailState, ...row }) => ({
    ...row,
    way: way as RequestMessage["way"],
    direction: directionOf(row.kind),
    mail: mailState === "queued" || mailState === "sending" ? ("waits" as const) : mailState,
    files: files.flatMap(({ messageId, file }) => (messageId === row.id ? file : [])),
    text: sealed && key ? Words.parse(key.unseal(`message ${row.id}`, sealed)).text : null,
  }));
}

function directionOf(kind: MessageKind): RequestMessage["direction"] {
  if (kind === "note") return "note";
  return kind === "request" || kind === "reply" ? "in" : "out";
}

type NewMessage = {
  kind: MessageKind;
  way: RequestMessage["way"];
  text: string;
  right?: RequestRight | null;
  actorId: string | null;
  at: string;
};

/** Seals a message into its case; its hash is what the log keeps of it. */
export async function addMessage(
  tx: Transaction,
  key: CaseKey,
  { text, right = null, ...columns }: NewMessage,
): Promise<{ id: string; sha256: string }> {
  const words = wordsOf(text);
  const id = await makeId(tx);
  const sha256 = wordsHash(words);
  const sealed = key.seal(`message ${id}`, words);
  await tx.insert(requestMessages).values({ ...columns, id, right, requestId: key.requestId, sealed, sha256 });
  return { id, sha256 };
}

/** One letter with its words, for the mail that carries it. */
export async function getMessage(db: Queryable, id: string) {
  const [row] = await db.select().from(requestMessages).where(eq(requestMessages.id, id));
  return found(row);
}

export const listEvents = (db: Queryable, requestId: string) =>
  db
    .select({
      ...{ kind: requestEvents.kind, right: requestEvents.right },
      ...{ at: requestEvents.at, actorName: people.name },
    })
    .from(requestEvents)
    .leftJoin(people, eq(people.id, requestEvents.actorId))
    .where(eq(requestEvents.requestId, requestId))
    .orderBy(desc(requestEvents.at), desc(requestEvents.id))
    .limit(500);
