/** A computation that takes this many milliseconds. */
export function compute(time: number) {
  const start = performance.now();
  let sum = 0;
  while (performance.now() - start < time) sum += Math.sqrt(sum);
  return sum;
}
