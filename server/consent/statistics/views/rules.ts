/** What the page of figures reads of its address. */
const known = ["site", "days", "from", "to", "compare", "group", "by"];

/** Only what the page understands, in one order: a saved view is a question and can be nothing else. */
export function cleanQuery(query: string): string {
  const given = new URLSearchParams(query);
  const kept = new URLSearchParams();
  for (const name of known) {
    const value = given.get(name);
    if (value) kept.set(name, value);
  }
  return kept.toString();
}
