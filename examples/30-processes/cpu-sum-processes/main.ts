import { availableParallelism } from "node:os";
import { mapInProcesses } from "./pool.ts";

const file = new URL("./sum.ts", import.meta.url);
const most = 40_000_000;
const cores = Math.min(availableParallelism(), 4);

await add("one process", 1);
await add("one on each core", cores);

// #region add
async function add(name: string, size: number) {
  const start = performance.now();
  const share = most / size;
  const parts = Array.from({ length: size }, (_, part) => ({
    from: Math.floor(part * share) + 1,
    to: Math.floor((part + 1) * share),
  }));
  const sums = await mapInProcesses(file, parts, size);
  const total = sums.reduce((sum, part) => sum + part, 0);
  performance.measure(name, { start });
  console.log(`${name}: ${total}`);
}
// #endregion
