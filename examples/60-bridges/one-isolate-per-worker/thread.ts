import { workerData } from "node:worker_threads";

interface Data {
  name: string;
  list: number[];
  computing: Int32Array;
}
const { name, list, computing } = workerData as Data;

list.push(4);
console.log(`${name}: my list has ${list.length} numbers`);
console.log(
  `${name}: there ${"note" in globalThis ? "is a" : "is no"} note`,
);

// #region compute
const start = performance.now();
Atomics.add(computing, 0, 1);
while (Atomics.load(computing, 0) < 2); // no await
let sum = 0;
for (let n = 0; n < 20_000_000; n += 1) sum += n;
performance.measure(name, { start });
// #endregion
console.log(`${name}: ${sum}, while the other computed too`);
