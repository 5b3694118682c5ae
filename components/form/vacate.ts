import * as z from "zod/mini";
import type { $ZodType, $ZodTypes } from "zod/v4/core";

const accepts = (schema: $ZodType, value: unknown) => z.safeParse(schema, value).success;

function inner(schema: $ZodType): $ZodTypes {
  const { def } = (schema as $ZodTypes)._zod;
  if ("innerType" in def) return inner(def.innerType);
  return def.type === "pipe" ? inner(def.in) : (schema as $ZodTypes);
}

/**
 * An empty control means "not stated": null where the schema allows it, else nothing. Where it allows neither, the
 * empty text stays and is refused in words.
 */
export function vacate(schema: $ZodType, value: unknown): unknown {
  if (value === "" && !accepts(schema, "")) return emptyOf(schema, value);
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
