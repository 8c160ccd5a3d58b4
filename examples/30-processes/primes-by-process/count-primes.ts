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

function isPrime(n: number) {
  for (let divisor = 2; divisor * divisor <= n; divisor += 1) {
    if (n % divisor === 0) return false;
  }
  return n > 1;
}
