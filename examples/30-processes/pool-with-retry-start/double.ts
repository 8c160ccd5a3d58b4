import type { Job } from "./staff.ts";

process.on("message", ({ input, attempt }: Job) => {
  const start = performance.now();
  const isBad = input === 13 || (input % 2 === 1 && attempt === 1);
  if (isBad) process.exit(1); // what a crash would be
  performance.measure(`${input}`, { start });
  process.send?.(input * 2);
});
