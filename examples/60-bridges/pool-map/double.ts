process.on("message", (number: number) => {
  const start = performance.now();
  let result = 0;
  for (let i = 0; i < 20_000_000; i += 1) result = number * 2;
  performance.measure(`double ${number}`, { start });
  process.send?.(result);
});
