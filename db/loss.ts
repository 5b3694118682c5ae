import type { Sql, TransactionSql } from "postgres";
import { timed } from "./timing";

const codes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_DESTROYED",
  "CONNECTION_ENDED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
]);

/** The connection is gone, or goes with this answer. */
function isLoss(error: unknown): boolean {
  const { code = "", severity = "" } = (error ?? {}) as { code?: string; severity?: string };
  return codes.has(code) || severity === "FATAL" || severity === "PANIC";
}

function notice(error: unknown, fate: Fate): void {
  if (isLoss(error)) fate.lost ??= error;
}

type Work = (sql: TransactionSql) => unknown;
type Begin = (...args: unknown[]) => Promise<unknown>;
/** Why nothing more is sent: the connection's end, or the transaction's. */
type Fate = { lost?: unknown };

/** What comes after the loss is told to nobody: postgres.js has refused the transaction already, and would roll back now. */
async function carryOut(inner: TransactionSql, work: Work, fate: Fate): Promise<unknown> {
  try {
    const value = await work(silenced(inner, fate));
    if (fate.lost === undefined) return value;
  } catch (error) {
    if (fate.lost === undefined) throw error;
  }
  return new Promise(() => undefined);
}

const withNested =
  (start: Begin, fate: Fate): Begin =>
  (...args) => {
    const work = args.pop() as Work;
    const whole = start(...args, (inner: TransactionSql) => carryOut(inner, work, fate));
    whole.catch((error) => notice(error, fate));
    return whole;
  };

function silenced(inner: TransactionSql, fate: Fate): TransactionSql {
  const noticing = timed(inner, (_statement, _ms, error) => notice(error, fate));
  return new Proxy(noticing, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (property !== "savepoint" && property !== "unsafe") return value;
      const say = property === "savepoint" ? withNested(value.bind(target), fate) : value;
      return (...args: unknown[]) => {
        if (fate.lost !== undefined) throw fate.lost;
        return say(...args);
      };
    },
  });
}

/**
 * A transaction ends with its connection. postgres.js alone would write its next statement, the rollback first of all, to a socket
 * that is gone, which ends the process past every catch (porsager/postgres#1208, open with 3.4.9).
 */
export function endWithConnection(pool: Sql): Sql {
  const begin: Begin = (...args) => {
    const fate: Fate = {};
    const whole = withNested(pool.begin.bind(pool) as unknown as Begin, fate)(...args);
    whole.catch((error) => {
      fate.lost ??= error;
    });
    return whole;
  };
  return new Proxy(pool, {
    get: (target, property) => (property === "begin" ? begin : Reflect.get(target, property)),
  });
}
