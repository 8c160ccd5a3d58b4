import { fork } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { sumOf } from "./sum-of.ts";

const n = 3_000_000;
const count = Math.min(availableParallelism(), 4);

// #region alone
let start = performance.now();
const alone = sumOf(0, n);
performance.measure("alone", { start });
console.log(`alone:    ${alone}`);
// #endregion

// #region parts
async function sumInProcess(from: number, to: number) {
  const child = fork(new URL("./part.ts", import.meta.url));
  child.send([from, to]);
  const [sum] = await once(child, "message");
  child.disconnect();
  return sum as number;
}

start = performance.now();
const edge = (part: number) => Math.round((n * part) / count);
const parts = Array.from({ length: count }, (_, part) =>
  sumInProcess(edge(part), edge(part + 1)),
);
const sums = await Promise.all(parts);
const together = sums.reduce((a, b) => a + b);
performance.measure("in parts", { start });
console.log(`in parts: ${together}`);
// #endregion

console.log(`the same: ${alone === together ? "yes" : "no"}`);
