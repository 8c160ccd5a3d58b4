process.once("message", ({ below }: { below: number }) => {
  console.log("child: I count");
  const start = performance.now();
  const primes = countPrimes(below);
  performance.measure("counting", { start });
  process.send?.(primes);
  // Nobody listens for messages now: nothing is left to wait for.
});
process.send?.("ready");

function countPrimes(below: number) {
  let count = 0;
  for (let n = 2; n < below; n += 1) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) {
      divisor += 1;
    }
    if (divisor * divisor > n) count += 1;
  }
  return count;
}
