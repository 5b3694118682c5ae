import { initTRPC, TRPCError } from "@trpc/server";
import type { TRPC_ERROR_CODE_KEY } from "@trpc/server/rpc";
import type { FieldErrors, Refusal } from "@/contracts/errors";
import type { Person } from "@/server/platform/actor";
import { AppError, isAppError } from "@/server/platform/errors";
import { refusalOf } from "@/server/platform/http/answer";
import { fieldErrors } from "@/server/platform/http/body";

/** The signed-in person, or null; resolved once a request. */
export type Context = { actor: Person | null };

const codes: Partial<Record<Refusal, TRPC_ERROR_CODE_KEY>> = {
  malformed: "BAD_REQUEST",
  unauthenticated: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  not_found: "NOT_FOUND",
  conflict: "CONFLICT",
  invalid: "UNPROCESSABLE_CONTENT",
  too_large: "PAYLOAD_TOO_LARGE",
  too_many: "TOO_MANY_REQUESTS",
  unsupported_media_type: "UNSUPPORTED_MEDIA_TYPE",
  method_not_allowed: "METHOD_NOT_SUPPORTED",
  gone: "NOT_FOUND",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** What a form gets of a refusal; `stored` is the record as it is now, after a conflict. */
export type RefusalShape = { code: Refusal; fields: FieldErrors; stored?: unknown };

function refusalOfCall(error: TRPCError): RefusalShape {
  const { cause } = error;
  if (isAppError(cause))
    return { code: cause.code, fields: cause.fields, ...(cause.stored !== undefined && { stored: cause.stored }) };
  return {
    code: error.code === "NOT_FOUND" ? "not_found" : error.code === "BAD_REQUEST" ? "malformed" : "internal",
    fields: {},
  };
}

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    code: shape.code,
    message: refusalOfCall(error).code,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus, refusal: refusalOfCall(error) },
  }),
});

/** Refusals keep their status, a schema's issues become fields; anything else is logged and becomes `internal`. */
const refusing = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || result.error.cause === undefined) return result;
  const { cause } = result.error;
  // A schema that fails further in is our fault and no refusal of what was sent.
  const isInput = result.error.code === "BAD_REQUEST";
  const issues = isInput && "issues" in cause && Array.isArray(cause.issues) ? cause.issues : null;
  const refusal = issues ? new AppError("invalid", fieldErrors(issues)) : refusalOf(cause);
  throw new TRPCError({ code: codes[refusal.code] ?? "INTERNAL_SERVER_ERROR", message: refusal.code, cause: refusal });
});

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.actor) throw new TRPCError({ code: "UNAUTHORIZED", cause: new AppError("unauthenticated") });
  return next({ ctx: { actor: ctx.actor } });
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;
/** Every procedure is for people who are signed in; visitors have the REST doors. */
export const procedure = t.procedure.use(refusing).use(signedIn);
