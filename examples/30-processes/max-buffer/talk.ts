// #region talk
const mebibyte = `${"-".repeat(1023)}\n`.repeat(1024);
for (const part of ["first", "second"]) {
  const start = performance.now();
  process.stdout.write(mebibyte);
  performance.measure(part, { start });
}

// It stays until its input ends, or somebody ends it.
for await (const _ of process.stdin);
// #endregion
