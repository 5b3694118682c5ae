import * as z from "zod/mini";
import { CivilDate, Id } from "./fields";
import { filterOf, pagingOf } from "./paging";

/** One stream per context; consent has one per site (`consent:otc`), so that sites do not wait for each other. */
export const StreamName = z.string().check(z.regex(/^[a-z]+(:[a-z][a-z0-9-]{1,39})?$/));

export const evidenceSorts = ["at"] as const;
export const ListEvidence = z.object({
  ...pagingOf(evidenceSorts),
  stream: filterOf(StreamName),
  about: filterOf(Id),
  day: filterOf(CivilDate),
});
export type ListEvidence = z.infer<typeof ListEvidence>;

export type EvidenceRow = {
  stream: string;
  seq: number;
  at: string;
  act: string;
  about: string | null;
  actor: string;
  actorName: string | null;
  hash: string;
};

/** Where the chain of a stream breaks: the entry, and how. */
export type Breach = { stream: string; seq: number; kind: "edited" | "missing" | "unlinked" | "truncated" };
/** `heads` are the ends of the chains: who keeps a copy elsewhere sees later whether one was rewritten as a whole. */
export type Verification = {
  streams: number;
  entries: number;
  breaches: Breach[];
  heads: { stream: string; seq: number; hash: string }[];
  ms: number;
};

export const GetHistory = z.object({ record: Id });
export type GetHistory = z.infer<typeof GetHistory>;

/** What one act changed in a record: old and new value per field, the newest act first. */
export type HistoryItem = {
  at: string;
  actorName: string | null;
  operation: string;
  kind: "created" | "changed" | "removed";
  part: string;
  fields: { name: string; before: unknown; after: unknown }[];
  reason: string | null;
};
