import * as z from "zod/mini";
import { Id } from "./fields";
import type { ClaimOutcome, RequestChannel, RequestRight } from "./requests";

export const importLimits = { bytes: 2_000_000, rows: 2000 };

/** A table of cases from before: CSV in base64, of one site. */
export const ReadImport = z.object({
  siteId: Id,
  raw: z.string().check(z.minLength(1, "required"), z.maxLength(importLimits.bytes * 1.4, "too_long")),
});
export type ReadImport = z.infer<typeof ReadImport>;
/** Takes up exactly what was shown: `sha256` is of the file. */
export const TakeImport = z.object({ ...ReadImport.shape, sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type TakeImport = z.infer<typeof TakeImport>;

/** What a column can be; the first four a table must have. */
export const importColumns = [
  "received",
  "rights",
  "name",
  "outcome",
  "closed",
  "email",
  "reference",
  "channel",
  "extended",
] as const;
export type ImportColumn = (typeof importColumns)[number];
export const neededColumns = ["received", "rights", "name"] as const satisfies ImportColumn[];

/** Why a row cannot be taken; each is a sentence in messages. */
export const importProblems = [
  "received",
  "rights",
  "name",
  "email",
  "outcome",
  "closed",
  "closed_without_outcome",
  "outcome_without_closed",
  "channel",
  "extended",
  "columns",
] as const;
export type ImportProblem = (typeof importProblems)[number];

export type ImportedCase = {
  /** Of the row in its file, the head being 1. */
  line: number;
  received: string;
  rights: RequestRight[];
  name: string;
  email: string | null;
  /** The number that it had before. */
  reference: string | null;
  channel: Exclude<RequestChannel, "form" | "api">;
  closed: string | null;
  outcome: ClaimOutcome | null;
  extended: string | null;
};

/** What would be taken up. Nothing is, while a row has a problem. */
export type ImportPreview = {
  sha256: string;
  missing: ImportColumn[];
  /** Headings that nothing is known of, and whose columns are left out. */
  unknown: string[];
  /** Whether there are more rows than are taken at once: none is then. */
  tooMany: boolean;
  cases: ImportedCase[];
  problems: { line: number; problem: ImportProblem; value: string }[];
};
