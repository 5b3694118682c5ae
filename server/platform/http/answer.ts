import type { ErrorBody, Refusal } from "@/contracts/errors";
import { AppError, isAppError } from "../errors";
import { log } from "../log";

/** Sentences of the REST doors, in English; pages have theirs in messages. */
const sentences: Record<Refusal, string> = {
  malformed: "The request is not readable.",
  unauthenticated: "Sign in first.",
  forbidden: "This role may not do that.",
  not_found: "There is nothing here.",
  method_not_allowed: "This door does not know that method.",
  conflict: "Somebody else was faster, or this was done already in another way.",
  gone: "This is no longer here.",
  too_large: "The request is too large.",
  unsupported_media_type: "Send application/json.",
  invalid: "Some fields are not right.",
  too_many: "Too many requests; try again later.",
  internal: "Something broke here. Nothing was saved by halves.",
  unavailable: "Not available just now; try again.",
};

export function errorBody(error: AppError): ErrorBody {
  return { error: { code: error.code, message: sentences[error.code], fields: error.fields } };
}

/** What an unexpected error becomes: logged without its data, answered without its reason. */
export function refusalOf(error: unknown): AppError {
  if (isAppError(error)) return error;
  log().error({ error: error instanceof Error ? error.name : "unknown", stack: stackOf(error) }, "unexpected error");
  return new AppError("internal");
}

/** Lines of code only: the message of a database error can carry what somebody typed, lines like `at …` included. */
export function stackOf(error: unknown): string[] | undefined {
  if (!(error instanceof Error) || !error.stack) return undefined;
  const message = error.stack.indexOf(error.message);
  return error.stack
    .slice(message === -1 ? 0 : message + error.message.length)
    .split("\n")
    .filter((line) => /^\s+at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(line))
    .slice(0, 12);
}

const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" };

/** Runs a REST door: its answer as JSON, every refusal in the one shape. */
export async function answer(
  door: () => Promise<{ status?: number; body: unknown; headers?: Record<string, string> }>,
): Promise<Response> {
  try {
    const { status = 200, body, headers: more } = await door();
    return Response.json(body, { status, headers: { ...headers, ...more } });
  } catch (error) {
    const refusal = refusalOf(error);
    return Response.json(errorBody(refusal), {
      status: refusal.status,
      headers: { ...headers, ...(refusal.code === "too_many" && { "retry-after": "60" }) },
    });
  }
}

/** A method or an address that is none: `export { refuse as PUT }` in a route, so that its refusal has the one shape. */
export const refuseWith = (code: Refusal) => () =>
  answer(async () => {
    throw new AppError(code);
  });
