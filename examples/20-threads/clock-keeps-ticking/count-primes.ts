/** Counts the primes below a limit, and keeps its thread busy. */
export function countPrimes(limit: number) {
  const start = performance.now();
  let primes = 0;
  for (let n = 2; n < limit; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) primes += 1;
  }
  performance.measure("count primes", { start });
  return primes;
}
