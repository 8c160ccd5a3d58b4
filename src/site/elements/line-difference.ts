/** A changed line is a line of one of two texts, and whether it is in both, in the first only, or in the second only. */
export interface ChangedLine {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** lineDifference tells how one text becomes another, line by line, by the longest run of lines that both have. */
export function lineDifference(before: string, after: string): ChangedLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  // common[i][j] is how many lines the texts have in common from line i of the first and line j of the second on.
  const common = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = common[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const lines: ChangedLine[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      lines.push({ kind: "same", text: a[i] ?? "" });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ kind: "removed", text: a[i] ?? "" });
      i += 1;
    } else {
      lines.push({ kind: "added", text: b[j] ?? "" });
      j += 1;
    }
  }
  return lines;
}

function linesOf(text: string): string[] {
  return text.trimEnd().split(/\r?\n/);
}
