import type { Sql, TransactionSql } from "postgres";
import { forgetValues } from "./discretion";

/** Told when a statement has its answer, or failed. Only its text, whose values are placeholders. */
export type OnQuery = (statement: string, ms: number, error?: unknown) => void;

type Unsafe = (text: string, ...rest: unknown[]) => PromiseLike<unknown>;

/** postgres.js has no hook for the end of a query: this wraps the one call that drizzle makes, in and out of transactions. */
export function timed<Client extends Sql | TransactionSql>(client: Client, onQuery: OnQuery): Client {
  const unsafe: Unsafe = (text, ...rest) => {
    const query = (client.unsafe as Unsafe)(text, ...rest);
    // Its own, or that of another who listens.
    const then = query.then as (...handlers: unknown[]) => PromiseLike<never>;
    // biome-ignore lint/suspicious/noThenProperty: the query is lazy, its start and end are those of `then`
    query.then = (resolved, rejected) => {
      const start = performance.now();
      const done = (error?: unknown) => onQuery(text, performance.now() - start, error);
      return then.call(
        query,
        (value: unknown) => {
          done();
          return resolved ? resolved(value) : value;
        },
        (error: unknown) => {
          done(error);
          forgetValues(error, rest[0]);
          if (rejected) return rejected(error);
          throw error;
        },
      );
    };
    return query;
  };
  const nested =
    (start: (...args: unknown[]) => unknown) =>
    (...args: unknown[]) =>
      start(
        ...args.map((arg) => (typeof arg === "function" ? (inner: TransactionSql) => arg(timed(inner, onQuery)) : arg)),
      );

  return new Proxy(client, {
    get(target, property) {
      if (property === "unsafe") return unsafe;
      const value = Reflect.get(target, property);
      return (property === "begin" || property === "savepoint") && typeof value === "function"
        ? nested(value.bind(target))
        : value;
    },
  });
}
