import pino from "pino";
import { env } from "@/env";
import { singleton } from "./singleton";

/** Structured lines on stdout. Callers pass ids, routes and counts; never names, addresses, tokens or bodies. */
export const log = () =>
  singleton("log", () =>
    pino({
      level: env().LOG_LEVEL,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["email", "name", "token", "*.email", "*.token"],
    }),
  );
