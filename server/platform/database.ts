import { type Connection, connect, type Database } from "@/db/client";
import { env } from "@/env";
import { log } from "./log";
import { singleton } from "./singleton";

const connection = (): Connection =>
  singleton("database", () => {
    const url = env().DATABASE_URL;
    if (!url) throw new Error("DATABASE_URL is missing");
    const slow = env().SLOW_QUERY_MS;
    return connect(url, {
      onQuery: (statement, ms) =>
        ms >= slow && log().warn({ ms: Math.round(ms), statement: statement.slice(0, 300) }, "slow query"),
    });
  });

/** The pool of this process, as the app's role. */
export const database = (): Database => connection().db;

/** The driver below it, for a statement that is prepared by hand. */
export const client = (): Connection["client"] => connection().client;

export const closeDatabase = () => connection().close();
