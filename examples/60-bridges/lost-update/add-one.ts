import { workerData } from "node:worker_threads";

const memory: Int32Array = workerData; // [count, readers]
const start = performance.now();

// #region add-one
const count = Atomics.load(memory, 0);
barrier(2);
Atomics.store(memory, 0, count + 1);
// #endregion
performance.measure("add one", { start });

/** Waits until so many threads have come here. */
function barrier(parties: number) {
  const here = Atomics.add(memory, 1, 1) + 1;
  if (here === parties) Atomics.notify(memory, 1);
  else Atomics.wait(memory, 1, here);
}
