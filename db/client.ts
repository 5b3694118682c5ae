import type { ExtractTablesWithRelations } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase, type PostgresJsTransaction } from "drizzle-orm/postgres-js";
import postgres, { type Sql } from "postgres";
import { endWithConnection } from "./loss";
import * as schema from "./schema";
import { type OnQuery, timed } from "./timing";

export type Database = PostgresJsDatabase<typeof schema>;
export type Transaction = PostgresJsTransaction<typeof schema, ExtractTablesWithRelations<typeof schema>>;
/** What a query needs: the pool, or the transaction that it belongs to. */
export type Queryable = Database | Transaction;

/** `client` is the driver below `db`, on the same pool: for the few statements that are prepared by hand. */
export type Connection = { db: Database; client: Sql; close(): Promise<void> };

/** `onQuery` is told each statement's text (never its parameters) and time, so that slow ones can be named. */
export function connect(url: string, options: { max?: number; onQuery?: OnQuery } = {}): Connection {
  const pool = postgres(url, {
    max: options.max ?? 12,
    idle_timeout: 30,
    connect_timeout: 10,
    // A database that comes back is found within a second; whoever asks meanwhile is told at once.
    backoff: (tries: number) => Math.min(0.02 * 2 ** tries, 1),
    // A statement that hangs would keep a connection of a small pool, and its locks, from everybody else.
    connection: {
      application_name: "nachweis",
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onnotice: () => undefined,
  });
  const lasting = endWithConnection(pool);
  const client = options.onQuery ? timed(lasting, options.onQuery) : lasting;
  return { db: drizzle({ client, schema }), client, close: () => pool.end({ timeout: 5 }) };
}
