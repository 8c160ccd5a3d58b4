import { readFile } from "node:fs/promises";
import { nextTurn } from "./next-turn.ts";

await readFile(import.meta.filename);

// From here on, this runs in the poll phase.
setTimeout(() => step("timer"), 0);
step("first half");
await nextTurn();
step("second half");

/** Computes for a moment: the timer is due before it is over. */
function step(name: string) {
  const start = performance.now();
  console.log(name);
  while (performance.now() - start < 20) Math.sqrt(start);
  performance.measure(name, { start });
}
