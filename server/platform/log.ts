import { AsyncLocalStorage } from "node:async_hooks";
import pino from "pino";
import { env } from "@/env";
import { singleton } from "./singleton";

const request = () => singleton("request", () => new AsyncLocalStorage<{ id: string }>());

/** Every line that is written meanwhile carries the request's id. */
export const withinRequest = <T>(id: string, work: () => T): T => request().run({ id }, work);

/** Structured lines on stdout. Callers pass ids, routes and counts; never names, addresses, tokens or bodies. */
export const log = () =>
  singleton("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ ...request().getStore() }),
      redact: ["email", "name", "token", "*.email", "*.token"],
    }),
  );
