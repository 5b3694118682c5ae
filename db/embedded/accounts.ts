import postgres from "postgres";
import type { Passwords } from "./passwords";

export type Role = "postgres" | "nachweis_owner" | "nachweis_app";

export const connectionUrl = (role: Role, password: string, port: number, database = "nachweis") =>
  `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

const connect = (port: number, passwords: Passwords) =>
  postgres(connectionUrl("postgres", passwords.superuser, port, "postgres"), {
    max: 1,
    connect_timeout: 10,
    onnotice() {},
  });

export async function answers(port: number, passwords: Passwords): Promise<boolean> {
  const sql = connect(port, passwords);
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** The owner migrates and may create databases for tests; the app's role gets what the migrations grant it, and no more. */
export async function ensureAccounts(port: number, passwords: Passwords) {
  const sql = connect(port, passwords);
  try {
    const roles = await sql<{ rolname: string }[]>`select rolname from pg_roles where rolname like 'nachweis\\_%'`;
    const databases = await sql`select 1 from pg_database where datname = 'nachweis'`;
    const has = (name: Role) => roles.some((role) => role.rolname === name);
    // Generated as hex digits, the passwords need no quoting; CREATE ROLE takes no parameters.
    if (!has("nachweis_owner")) {
      await sql.unsafe(`create role nachweis_owner login createdb password '${passwords.owner}'`);
    }
    if (!has("nachweis_app")) await sql.unsafe(`create role nachweis_app login password '${passwords.app}'`);
    if (databases.length === 0) await sql`create database nachweis owner nachweis_owner`;
    await sql`revoke all on database nachweis from public`;
    await sql`grant connect on database nachweis to nachweis_app`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
