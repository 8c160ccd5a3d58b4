// #region helper
// The input ends when the child is gone, and not before.
const start = performance.now();
for await (const _ of process.stdin);
performance.measure("helper", { start });
console.log("helper: and I am still here");
// #endregion
