import { sumOf } from "./sum-of.ts";

process.on("message", ([from, to]: [number, number]) => {
  const start = performance.now();
  process.send?.(sumOf(from, to));
  performance.measure("part", { start });
});
