import { parentPort } from "node:worker_threads";

export interface Task {
  name: string;
  limit: number;
}

// #region job
parentPort?.on("message", ({ name, limit }: Task) => {
  const start = performance.now();
  const primes = countPrimes(limit);
  performance.measure(name, { start });
  parentPort?.postMessage(`${name}: ${primes} primes`);
});
// #endregion

function countPrimes(limit: number) {
  let primes = 0;
  for (let n = 2; n < limit; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) primes += 1;
  }
  return primes;
}
