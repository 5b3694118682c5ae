import { type FieldErrors, type Refusal, refusals } from "@/contracts/errors";

const brand = Symbol.for("nachweis.AppError");

/** A refusal that its reader may see. Next bundles its own copy of this class, hence the brand. */
export class AppError extends Error {
  readonly [brand] = true;
  readonly status: number;

  constructor(
    readonly code: Refusal,
    readonly fields: FieldErrors = {},
    /** For a conflict: the record as it is stored now, shown beside the edit that was refused. */
    readonly stored?: unknown,
  ) {
    super(code);
    this.name = "AppError";
    this.status = refusals[code];
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof Error && brand in error;

/** One of the record with this id, or the refusal that there is none. */
export function found<T>(record: T | undefined | null): T {
  if (record === undefined || record === null) throw new AppError("not_found");
  return record;
}

/** PostgreSQL's foreign key says that other rooms refer to the row, or that what a new row names is not there. */
export async function refuseIfReferenced<T>(fields: FieldErrors, change: PromiseLike<T>): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause && typeof cause === "object" && "code" in cause && cause.code === "23503")
      throw new AppError("invalid", fields);
    throw error;
  }
}
