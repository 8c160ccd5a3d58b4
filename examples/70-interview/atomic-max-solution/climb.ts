import { workerData } from "node:worker_threads";
import { atomicMax } from "./atomic-max.ts";

const { cells, first } = workerData as Climb;

interface Climb {
  cells: Int32Array;
  first: number;
}

// One thread takes the even steps, the other the odd ones.
const start = performance.now();
let highest = Atomics.load(cells, 0);
for (let height = first; height < 200_000; height += 2) {
  atomicMax(cells, 0, height);
  const seen = Atomics.load(cells, 0);
  if (seen < highest) Atomics.add(cells, 1, 1); // a step back
  highest = Math.max(seen, highest, height);
}
performance.measure("climb", { start });
