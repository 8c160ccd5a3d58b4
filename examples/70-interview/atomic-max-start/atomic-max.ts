/** Raises a cell to a value, unless it is higher; gives the old. */
export function atomicMax(
  cells: Int32Array,
  index: number,
  value: number,
) {
  const old = Atomics.load(cells, index);
  Atomics.store(cells, index, value); // and if it was higher?
  return old;
}
