/** What is wrong with an order of lines, line by line. */
export interface OrderVerdict {
  /** For each place, whether the line there is the one that was printed there. */
  readonly right: readonly boolean[];
  /** The first place where it is another one, counted from 0; -1 where all are right. */
  readonly firstWrong: number;
}

/** judgeOrder compares an order of lines with the recorded one; lines of one text may stand for each other. */
export function judgeOrder(lines: readonly string[], recorded: readonly string[]): OrderVerdict {
  const right = recorded.map((line, index) => lines[index] === line);
  return { right, firstWrong: right.indexOf(false) };
}

/** sayVerdict tells a verdict: how many lines are in place, and what the first wrong one should have been. */
export function sayVerdict(
  { right, firstWrong }: OrderVerdict,
  lines: readonly string[],
  recorded: readonly string[],
): string {
  if (firstWrong < 0) return `All ${recorded.length} lines are in place.`;
  const placed = right.filter(Boolean).length;
  const count = placed === 1 ? "1 line is" : `${placed} lines are`;
  return `${count} in place, of ${recorded.length}. The first that is not is line ${firstWrong + 1}: you have “${lines[firstWrong] ?? ""}”.`;
}

/** mixLines gives lines in an order that says nothing about theirs, the same one each time, and never their own. */
export function mixLines(lines: readonly string[]): string[] {
  const mixed = [...lines].sort((a, b) => weightOf(a) - weightOf(b) || (a < b ? -1 : 1));
  const isSame = mixed.every((line, index) => line === lines[index]);
  return isSame ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed;
}

/** FNV-1a: http://www.isthe.com/chongo/tech/comp/fnv/ */
function weightOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
