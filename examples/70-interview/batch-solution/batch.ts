/** Gives items in lists: when one is full, or its time is up. */
export async function* batch<Item>(
  source: AsyncIterable<Item>,
  size: number,
  ms: number,
) {
  const iterator = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  let coming = next();
  let isOver = false;

  try {
    while (!isOver) {
      const items: Item[] = [];
      const late = Promise.withResolvers<null>();
      while (items.length < size) {
        const came = await Promise.race([coming, late.promise]);
        if (came === null) break; // it is still coming
        isOver = came.done === true;
        if (came.done) break;
        if (items.length === 0) {
          timer = setTimeout(late.resolve, ms, null);
        }
        items.push(came.value);
        coming = next();
      }
      clearTimeout(timer);
      if (items.length > 0) yield items;
    }
  } finally {
    clearTimeout(timer);
    iterator.return?.().catch(() => {}); // it may wait for an item
  }

  function next() {
    const result = iterator.next();
    result.catch(() => {}); // it is told when it is waited for
    return result;
  }
}
