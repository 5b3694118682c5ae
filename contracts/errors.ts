/**
 * Every refusal of the product, with its HTTP status. The same code is the tRPC `data.refusal`, the REST
 * `error.code` and the key of its sentence in messages (`ui.refusals.*`).
 */
export const refusals = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  gone: 410,
  too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const;

export type Refusal = keyof typeof refusals;

/** Field path (dots, `services.0.name`) to the key of a sentence or a plain sentence. */
export type FieldErrors = Record<string, string>;

/** The one body of every refused REST call. */
export type ErrorBody = { error: { code: Refusal; message: string; fields: FieldErrors } };
