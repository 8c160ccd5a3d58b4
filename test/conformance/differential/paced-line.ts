/** A line that the engine printed, and when, in ms. */
export interface PacedLine {
  /** The line, and how often it had been printed before. */
  readonly key: string;
  readonly at: number;
  readonly inThread: boolean;
}

/** lineKeys makes a function that names lines one after another, so that a line printed twice has two names. */
export function lineKeys(): (line: string) => string {
  const counts = new Map<string, number>();
  return (line) => {
    const count = (counts.get(line) ?? 0) + 1;
    counts.set(line, count);
    return count === 1 ? line : `${line} (${count})`;
  };
}
