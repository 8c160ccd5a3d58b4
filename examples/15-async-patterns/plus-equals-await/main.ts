import { setTimeout as wait } from "node:timers/promises";

let total = 0;
const people = Array.from({ length: 100 });

// #region before
async function addBefore() {
  total += await deposit(); // reads total, waits, writes
}
// #endregion

// #region after
async function addAfter() {
  const amount = await deposit();
  total += amount; // reads and writes, with no await in between
}
// #endregion

await addUp("read before the await", addBefore);
await addUp("read after the await", addAfter);

async function addUp(name: string, add: () => Promise<void>) {
  const start = performance.now();
  total = 0;
  await Promise.all(people.map(add));
  console.log(`${name}: ${total}`);
  performance.measure(name, { start });
}

async function deposit() {
  await wait(30);
  return 1;
}
