process.on("message", ({ input }: { input: number }) => {
  const start = performance.now();
  while (performance.now() - start < 40); // hard work
  performance.measure(`job ${input}`, { start });
  process.send?.(input * 2);
});
