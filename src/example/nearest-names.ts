/** nearestNames gives the names most like a mistyped one, best first, at most three. */
export function nearestNames(wanted: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, distance: distanceBetween(wanted, name) }))
    .filter(({ name, distance }) => distance <= Math.max(3, name.length / 2))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** nameList writes names for the end of a fault's message. */
export function nameList(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}

// The number of letters to add, drop or change.
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
