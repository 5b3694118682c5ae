/** What to do with the rows under a record so that they become what the form says; ids that are not its own are ignored. */
export function planChildren<Item extends { id?: string | undefined }>(existing: string[], items: Item[]) {
  const free = new Set(existing);
  // An id that comes twice is one row and a new one.
  const placed = items.map((item, position) => ({ item: { ...item, position }, own: free.delete(item.id ?? "") }));
  return {
    keep: placed.flatMap(({ item, own }) => (own && item.id ? [{ ...item, id: item.id }] : [])),
    add: placed.flatMap(({ item: { id, ...item }, own }) => (own ? [] : [item])),
    remove: [...free],
  };
}
