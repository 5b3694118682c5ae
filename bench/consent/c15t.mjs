import { c15tInstance } from "@c15t/backend";
import { kyselyAdapter } from "@c15t/backend/db/adapters/kysely";
import { migrator } from "@c15t/backend/db/migrator";
import { DB } from "@c15t/backend/db/schema";
import { serve } from "@hono/node-server";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

/** c15t's own back end, unattended: its tables, then its server; told by `node c15t.mjs migrate|serve`. */
const [, , what] = process.argv;
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const db = new Kysely({ dialect: new PostgresDialect({ pool }) });
const adapter = kyselyAdapter({ db, provider: "postgresql" });

if (what === "migrate") {
  const migration = await migrator({ db: DB.client(adapter), schema: "latest" });
  await migration.execute();
  await db.destroy();
} else {
  const instance = c15tInstance({
    appName: "bench",
    basePath: "/api/c15t",
    adapter,
    trustedOrigins: ["http://example.com"],
    logger: { level: "error" },
  });
  const port = Number(process.env.PORT);
  serve({ fetch: (request) => instance.handler(request), port, hostname: "127.0.0.1" }, () =>
    process.stderr.write("listening\n"),
  );
}
