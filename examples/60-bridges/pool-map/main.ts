import { fork } from "node:child_process";
import { once } from "node:events";

const file = new URL("./double.ts", import.meta.url);

// #region map
async function mapInPool(numbers: number[], size: number) {
  const results: number[] = [];
  const jobs = numbers.entries(); // all processes take from it

  async function serve() {
    const child = fork(file);
    for (const [index, number] of jobs) {
      child.send(number);
      [results[index]] = await once(child, "message");
    }
    child.disconnect();
    await once(child, "exit");
  }

  await Promise.all(Array.from({ length: size }, serve));
  return results;
}
// #endregion

const results = await mapInPool([0, 1, 2, 3, 4], 5);
console.log(`Results: [${results.join(", ")}]`);
