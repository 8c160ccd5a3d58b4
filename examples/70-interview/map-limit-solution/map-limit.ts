/** Maps items, a few at a time, into results in their order. */
export async function mapLimit<Item, Result>(
  items: Iterable<Item>,
  limit: number,
  transform: (item: Item, index: number) => Promise<Result>,
) {
  const results: Result[] = [];
  if (limit < 1) throw new RangeError("Expected a limit from 1 up");
  const queue = numbered(items);

  async function work() {
    for (const [index, item] of queue) {
      results[index] = await transform(item, index);
    }
  }

  await Promise.all(Array.from({ length: limit }, work));
  return results;
}

/** A failing worker leaves its loop, which ends this for all. */
function* numbered<Item>(items: Iterable<Item>) {
  let index = 0;
  for (const item of items) yield [index++, item] as const;
}
