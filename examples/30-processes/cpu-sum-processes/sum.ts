interface Part {
  from: number;
  to: number;
}

process.on("message", ({ input }: { input: Part }) => {
  const start = performance.now();
  let sum = 0;
  for (let n = input.from; n <= input.to; n += 1) sum += n;
  performance.measure("add", { start });
  process.send?.(sum);
});
