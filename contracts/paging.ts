import * as z from "zod/mini";

/** A list's state as the address bar holds it; everything arrives as text and falls back rather than fails. */
export function pagingOf<const Sort extends readonly [string, ...string[]]>(sorts: Sort) {
  return {
    q: z.catch(z.string().check(z.trim(), z.maxLength(200)), ""),
    page: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100_000)), 1),
    pageSize: z.catch(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100)), 50),
    sort: z.catch(z.enum(sorts), sorts[0] as Sort[number]),
    direction: z.catch(z.enum(["asc", "desc"]), "asc"),
  };
}

/** One filter of the address bar: the value, or empty for "any"; nonsense counts as "any". */
export const filterOf = <S extends z.ZodMiniType>(schema: S) => z.catch(z.union([schema, z.literal("")]), "");

export type Paging = { page: number; pageSize: number; sort: string; direction: "asc" | "desc"; q: string };
export type Page<Row> = { rows: Row[]; total: number; page: number; pageSize: number };
