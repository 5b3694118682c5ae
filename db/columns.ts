import { sql } from "drizzle-orm";
import { customType, integer, timestamp, uuid } from "drizzle-orm/pg-core";

/** Ids sort by creation (PostgreSQL 18's own UUIDv7); public links never carry one. */
export const id = () => uuid("id").primaryKey().default(sql`uuidv7()`);

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "string", precision: 3 });

export const createdAt = () => instant("created_at").notNull().default(sql`now()`);

/** Bytes as they are: a third less than the same in base64. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  fromDriver: (value) => Buffer.from(value),
});

/** Every editable row counts its edits: an edit on an older version is a conflict. */
export const version = () => integer("version").notNull().default(1);

/** Archived instead of deleted where something may refer to it. */
export const archivedAt = () => instant("archived_at");
