/** Raises a cell to a value, unless it is higher; gives the old. */
export function atomicMax(
  cells: Int32Array,
  index: number,
  value: number,
) {
  let old = Atomics.load(cells, index);
  while (old < value) {
    const found = Atomics.compareExchange(cells, index, old, value);
    if (found === old) break; // nobody came in between
    old = found;
  }
  return old;
}
