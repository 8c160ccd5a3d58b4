/** Keeps its thread busy for a moment, and names it. */
export function busy(job: string) {
  const start = performance.now();
  while (performance.now() - start < 35) {
    Math.sqrt(start);
  }
  performance.measure(job, { start });
}
