interface Range {
  from: number;
  to: number;
}

process.on("message", ({ input }: { input: Range }) => {
  const start = performance.now();
  let count = 0;
  for (let n = input.from; n < input.to; n += 1) {
    if (isPrime(n)) count += 1;
  }
  performance.measure(`${input.from / 1000}k`, { start });
  process.send?.(count);
});

// Once before: it is slow until V8 has compiled it.
for (let n = 0; n < 100_000; n += 1) isPrime(n);

function isPrime(n: number) {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) {
    if (n % divisor === 0) return false;
  }
  return n > 1;
}
