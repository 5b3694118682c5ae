import * as z from "zod/mini";
import type { $ZodType, $ZodTypes } from "zod/v4/core";

const accepts = (schema: $ZodType, value: unknown) => z.safeParse(schema, value).success;

function inner(schema: $ZodType): $ZodTypes {
  const { def } = (schema as $ZodTypes)._zod;
  if ("innerType" in def) return inner(def.innerType);
  return def.type === "pipe" ? inner(def.in) : (schema as $ZodTypes);
}

/** Nothing is stated in it: an empty control, or a group of nothing but such. */
export function isVacant(value: unknown): boolean {
  if (value === "" || value === null || value === undefined) return true;
  if (typeof value !== "object" || Array.isArray(value)) return false;
  const parts = Object.values(value);
  return parts.length > 0 && parts.every(isVacant);
}

/**
 * An empty control, or a group of them, means "not stated": null where the schema allows it, else nothing. Where it
 * allows neither, the empty text stays and is refused in words.
 */
export function vacate(schema: $ZodType, value: unknown): unknown {
  if (isVacant(value) && !accepts(schema, value)) {
    const empty = emptyOf(schema, value);
    if (empty !== value) return empty;
  }
  const { def } = inner(schema)._zod;
  if (def.type === "array" && Array.isArray(value)) return value.map((each) => vacate(def.element, each));
  if (def.type !== "object" || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => {
      const field = def.shape[key];
      return [key, field ? vacate(field, held) : held];
    }),
  );
}

function emptyOf(schema: $ZodType, value: unknown): unknown {
  if (accepts(schema, null)) return null;
  return accepts(schema, undefined) ? undefined : value;
}
