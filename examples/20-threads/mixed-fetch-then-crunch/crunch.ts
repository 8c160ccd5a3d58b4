import { parentPort } from "node:worker_threads";

// #region crunch
parentPort?.on("message", (text: string) => {
  const start = performance.now();
  const primes = countPrimes(Number(text));
  if (primes > 0) performance.measure("crunch", { start });
  parentPort?.postMessage(`${primes} primes`);
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
