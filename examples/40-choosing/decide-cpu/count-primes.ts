/** Counts the primes below a number, by trial division. */
export function countPrimes(below: number) {
  const start = performance.now();
  let count = 0;
  for (let n = 2; n < below; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0)
      divisor += 1;
    if (divisor * divisor > n) count += 1;
  }
  performance.measure(`below ${below}`, { start });
  return count;
}
