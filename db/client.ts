import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import * as schema from "./schema";
import { type OnQuery, timed } from "./timing";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;
/** What a query needs: the pool, or the transaction that it belongs to. */
export type Queryable = Database | Transaction;

export type Connection = { db: Database; close(): Promise<void> };

/** `onQuery` is told each statement's text (never its parameters) and time, so that slow ones can be named. */
export function connect(url: string, options: { max?: number; onQuery?: OnQuery } = {}): Connection {
  const client = postgres(url, {
    max: options.max ?? 12,
    idle_timeout: 30,
    connect_timeout: 10,
    // A statement that hangs would keep a connection of a small pool, and its locks, from everybody else.
    connection: {
      application_name: "nachweis",
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onnotice: () => undefined,
  });
  const db = drizzle({ client: options.onQuery ? timed(client, options.onQuery) : client, schema });
  return { db, close: () => client.end({ timeout: 5 }) };
}
