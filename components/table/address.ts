/** searchParams as Next hands them to a page. */
export type Query = Record<string, string | string[] | undefined>;

/** The same list at another address: changes are set, null is taken out, and the page starts again unless it is named. */
export function withQuery(path: string, query: Query, changes: Record<string, string | number | null>): string {
  const next = new URLSearchParams();
  const merged: Query = { ...query, page: undefined };
  for (const [key, value] of Object.entries(changes)) merged[key] = value === null ? undefined : String(value);
  for (const [key, value] of Object.entries(merged)) {
    for (const each of [value].flat()) if (each) next.append(key, each);
  }
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}

const order = new Set(["sort", "direction", "pageSize", "language"]);

/** True where a search, a filter or a later page keeps rows from being shown. */
export const isNarrowed = (query: Query) =>
  Object.entries(query).some(([name, value]) => !order.has(name) && [value].flat().some(Boolean));
