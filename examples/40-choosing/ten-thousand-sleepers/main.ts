import { setTimeout as wait } from "node:timers/promises";

let asleep = 0;
let mostAsleep = 0;

// #region sleep
async function sleep() {
  asleep += 1;
  mostAsleep = Math.max(mostAsleep, asleep);
  await wait(100);
  asleep -= 1;
}

const start = performance.now();
const sleepers = Array.from({ length: 10_000 }, () => sleep());
performance.measure("start 10,000 calls", { start });
await Promise.all(sleepers);
// #endregion
performance.measure("10,000 waits", { start });

console.log(`asleep at once: ${mostAsleep}`);
console.log(`asleep now: ${asleep}`);
