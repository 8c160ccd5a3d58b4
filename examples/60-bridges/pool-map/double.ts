process.on("message", (number: number) => {
  process.send?.(number * 2);
});
