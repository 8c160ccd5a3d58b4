// #region attempts
/** Counts the cuts that (a+)+ tries, of all letters or fewer. */
function attempts(letters: number): number {
  let count = 0;
  for (let group = letters; group > 0; group -= 1) {
    count += 1 + attempts(letters - group);
  }
  return count;
}
// #endregion

for (const letters of [4, 8, 12, 16]) {
  console.log(`${letters} letters: ${attempts(letters)} attempts`);
}

// #region measure
test("14", /^(a+)+$/, 14);
test("18", /^(a+)+$/, 18);
test("22", /^(a+)+$/, 22);
test("22 safe", /^a+$/, 22);

function test(name: string, pattern: RegExp, letters: number) {
  const text = `${"a".repeat(letters)}!`; // does not match
  const start = performance.now();
  pattern.test(text);
  performance.measure(name, { start });
}
// #endregion
