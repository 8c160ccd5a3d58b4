import { lineKeys } from "./paced-line.ts";

/** What one run of a program printed, and how it ended. */
export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or in words what came instead of one. */
  readonly ending: number | string;
}

/**
 * differenceFrom says what in a run cannot be Node's, as far as several runs on Node agree: a line that none of them or all
 * of them print, two lines that stand in one order in all of them, an exit code that none of them has, an error text.
 * Undefined where nothing is wrong.
 */
export function differenceFrom(truths: readonly Printed[], seen: Printed): string | undefined {
  if (!truths.some(({ ending }) => ending === seen.ending)) {
    return `it ends with ${seen.ending}, and Node with ${truths.map(({ ending }) => ending).join(", ")}`;
  }
  const lines = numbered(seen.stdout);
  const known = truths.map(({ stdout }) => placesOf(numbered(stdout)));
  for (const line of lines) {
    if (!known.some((places) => places.has(line))) return `Node never prints "${line}"`;
  }
  const printed = new Set(lines);
  for (const line of known[0]?.keys() ?? []) {
    if (!printed.has(line) && known.every((places) => places.has(line))) return `Node always prints "${line}"`;
  }
  const swapped = swappedPair(lines, known);
  if (swapped !== undefined) return `Node never prints "${swapped[0]}" before "${swapped[1]}"`;
  // An error that ends the program may be another one each time; its text is compared where it is the same.
  if (truths.some(({ stderr }) => sameError(stderr, seen.stderr))) return undefined;
  return `Node prints ${JSON.stringify(withoutLibrary(truths[0]?.stderr ?? ""))} to standard error`;
}

/** Where an error was thrown by the library itself, Node shows the library's line; the engine cannot. */
function sameError(truth: string, seen: string): boolean {
  if (!/^node:\S+:\d+\n/m.test(truth)) return withoutLibrary(truth) === withoutLibrary(seen);
  // Warnings may stand before it.
  const withoutPlace = (text: string): string => withoutLibrary(text.replace(/^\S+:\d+\n.*\n *\^\n/m, ""));
  return withoutPlace(truth) === withoutPlace(seen);
}

/** The engine does not show the library's own frames: their places would be those of scripts that nobody can see. */
function withoutLibrary(text: string): string {
  return (
    text
      .replace(/^( {4}at .*\bnode:.*?)( \{)?\n/gm, (_, _frame, open: string | undefined) => (open ? `${open}\n` : ""))
      .replace(/^\(node:\d+\)/gm, "(node:1)")
      // Node numbers every rejection without a handler; a page is told only of those still without one when promise jobs end.
      .replace(/\(rejection id: \d+\)/g, "(rejection id)")
      // Node finds which of several awaits waits; a page cannot.
      .replace(/^(Warning: Detected unsettled top-level await at [^:]*:[^:\n]*)[^]*/m, "$1\n")
      .replace(/\n \{\n/, " {\n")
      .trimStart()
  );
}

/** The first two lines whose order no run on Node shows; where few of the runs print both, theirs is one of many chances. */
function swappedPair(
  lines: readonly string[],
  known: readonly ReadonlyMap<string, number>[],
): readonly [string, string] | undefined {
  for (const [at, second] of lines.entries()) {
    for (const first of lines.slice(0, at)) {
      const both = known.filter((places) => places.has(first) && places.has(second));
      if (
        both.length * 4 >= known.length &&
        both.every((places) => (places.get(first) ?? 0) > (places.get(second) ?? 0))
      ) {
        return [first, second];
      }
    }
  }
  return undefined;
}

/** Lines made unique: the second time a line is printed it is another line. */
function numbered(text: string): string[] {
  return text.split("\n").slice(0, -1).map(lineKeys());
}

function placesOf(lines: readonly string[]): Map<string, number> {
  return new Map(lines.map((line, at) => [line, at]));
}
