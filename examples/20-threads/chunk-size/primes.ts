import { parentPort } from "node:worker_threads";

// #region primes
parentPort?.on("message", ([from, to]: [number, number]) => {
  const start = performance.now();
  let primes = 0;
  for (let n = Math.max(from, 2); n < to; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) primes += 1;
  }
  performance.measure("job", { start });
  parentPort?.postMessage(primes);
});
// #endregion
