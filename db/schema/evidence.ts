import { sql } from "drizzle-orm";
import { bigint, customType, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

const tstzrange = customType<{ data: string }>({ dataType: () => "tstzrange" });

/**
 * The tamper-evident log. `canonical` is the exact text that was hashed; the columns beside it are generated
 * from it, so that none can say anything else. Written only by evidence_append().
 */
export const evidenceEntries = pgTable(
  "evidence_entries",
  {
    stream: text("stream").notNull(),
    seq: bigint("seq", { mode: "number" }).notNull(),
    canonical: text("canonical").notNull(),
    hash: text("hash").notNull(),
    act: text("act").generatedAlwaysAs(sql`(canonical::jsonb #>> '{body,act}')`),
    about: uuid("about").generatedAlwaysAs(sql`((canonical::jsonb #>> '{body,about}')::uuid)`),
    actor: text("actor").generatedAlwaysAs(sql`(canonical::jsonb #>> '{body,actor}')`),
    operation: uuid("operation").generatedAlwaysAs(sql`((canonical::jsonb #>> '{body,operation}')::uuid)`),
    /** Milliseconds since 1970, as hashed. */
    atMs: bigint("at_ms", { mode: "number" }).generatedAlwaysAs(sql`((canonical::jsonb #>> '{body,at}')::bigint)`),
  },
  (t) => [
    primaryKey({ columns: [t.stream, t.seq] }),
    index("evidence_about").on(t.about, t.atMs),
    index("evidence_at").on(t.atMs),
    index("evidence_operation").on(t.operation),
  ],
);

/** The end of each chain; its row lock gives the next entry its number. */
export const evidenceHeads = pgTable("evidence_heads", {
  stream: text("stream").primaryKey(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: text("hash").notNull(),
});

/** Every state that a row of a register or link table ever had; filled by one trigger. */
export const history = pgTable(
  "history",
  {
    of: text("of").notNull(),
    rowId: text("row_id").notNull(),
    record: uuid("record").notNull(),
    valid: tstzrange("valid").notNull(),
    row: jsonb("row").notNull(),
    actor: text("actor"),
    operation: uuid("operation"),
    endedBy: text("ended_by"),
    endedOperation: uuid("ended_operation"),
    reason: text("reason"),
  },
  (t) => [
    index("history_record").on(t.record, sql`lower(${t.valid})`),
    index("history_row").on(t.of, t.rowId, sql`upper(${t.valid})`),
  ],
);
