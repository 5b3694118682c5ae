import postgres from "postgres";

export const templateName = "nachweis_template";

export function onDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

/** Databases are made and dropped from outside of them. */
export async function withOwner(ownerUrl: string, work: (sql: postgres.Sql) => Promise<unknown>) {
  const sql = postgres(onDatabase(ownerUrl, "nachweis"), { max: 1, onnotice() {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
