/** What to do with the rows under a record so that they become what the form says; ids that are not its own are ignored. */
export function planChildren<Item extends { id?: string | undefined }>(existing: string[], items: Item[]) {
  const own = new Set(existing);
  const placed = items.map((item, position) => ({ ...item, position }));
  const keep = placed.flatMap((item) => (item.id && own.has(item.id) ? [{ ...item, id: item.id }] : []));
  const kept = new Set(keep.map((item) => item.id));
  return {
    keep,
    add: placed.filter((item) => !item.id || !own.has(item.id)).map(({ id, ...item }) => item),
    remove: existing.filter((id) => !kept.has(id)),
  };
}
