/** isRegionMark tells whether a line of source begins or ends a region: `// #region name`. Such lines are run, and not shown. */
export function isRegionMark(line: string): boolean {
  return /^\s*\/\/\s*#(region|endregion)\b/.test(line);
}
