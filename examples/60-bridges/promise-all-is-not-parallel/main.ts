import { threadId } from "node:worker_threads";

// #region compute
async function compute(name: string) {
  const start = performance.now();
  console.log(`${name}: begun on thread ${threadId}`);
  let sum = 0;
  for (let n = 0; n < 20_000_000; n += 1) sum += n;
  console.log(`${name}: done`);
  performance.measure(name, { start });
  return sum;
}
// #endregion

// #region all
const promises = [compute("a"), compute("b"), compute("c")];
console.log("main: now Promise.all");
await Promise.all(promises);
console.log("main: all are done");
// #endregion
