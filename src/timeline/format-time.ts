/** formatTime writes a length or an instant in milliseconds for people: `240 µs`, `4.2 ms`, `214 ms`, `1.24 s`. */
export function formatTime(milliseconds: number): string {
  const length = Math.abs(milliseconds);
  if (length === 0) return "0 ms";
  if (Math.round(length * 1000) < 1000) return `${Math.round(milliseconds * 1000)} µs`;
  if (length < 9.95) return `${trim(milliseconds.toFixed(1))} ms`;
  if (Math.round(length) < 1000) return `${Math.round(milliseconds)} ms`;
  return `${trim((milliseconds / 1000).toFixed(2))} s`;
}

/** formatCount writes a count, with its noun where there is one: `5,000`, `1 span`, `5,000 spans`. */
export function formatCount(count: number, noun?: string): string {
  const digits = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  return noun === undefined ? digits : `${digits} ${noun}${count === 1 ? "" : "s"}`;
}

/** joinNames writes names as one phrase: `a`, `a and b`, `a, b and c`; past `most` it counts the rest. */
export function joinNames(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** joinInOrder writes names that follow each other: `a, then b, then c`; past `most` it counts the rest. */
export function joinInOrder(names: readonly string[], most = 6): string {
  const shown = names.length > most ? [...names.slice(0, most - 1), `${names.length - most + 1} more`] : names;
  return shown.join(", then ");
}

function trim(digits: string): string {
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}
