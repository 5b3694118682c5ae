/** What the desk says when a save was refused. */
export type Failure = {
  code: string;
  message?: string;
  fields: Record<string, string>;
  /** The record as it stands now, when somebody was faster. */
  stored?: Record<string, unknown>;
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Reads a refusal of tRPC (`data.refusal`), of REST (`error`), or none: then the desk was not reached. */
export function readFailure(thrown: unknown): Failure {
  if (!isRecord(thrown)) return { code: "internal", fields: {} };
  const answered = isRecord(thrown.data) ? thrown.data.refusal : thrown.error;
  if (!isRecord(answered)) return { code: thrown.data ? "internal" : "network", fields: {} };
  const { code, message, fields, stored } = answered;
  return {
    code: typeof code === "string" ? code : "internal",
    message: typeof message === "string" ? message : undefined,
    fields: isRecord(fields) ? (fields as Record<string, string>) : {},
    stored: isRecord(stored) ? stored : undefined,
  };
}
