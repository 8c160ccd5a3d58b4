import { mapInProcesses } from "./pool.ts";

const file = new URL("./count-primes.ts", import.meta.url);
const width = 200_000;

const start = performance.now();
// #region ranges
const starts = Array.from({ length: 8 }, (_, part) => part * width);
const ranges = starts.map((from) => ({ from, to: from + width }));
const counts = await mapInProcesses(file, ranges, 2);
// #endregion
performance.measure("map", { start });

const total = counts.reduce((sum, count) => sum + count, 0);
console.log(`${total} primes below ${8 * width}`);
