import { setTimeout as wait } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

let balance: number;

// #region withdraw
async function withdraw(who: string, amount: number) {
  const start = performance.now();
  await wait(30); // check the card
  if (balance >= amount) {
    await wait(40); // ask the bank
    balance -= amount;
    console.log(`${who} gets ${amount}, ${balance} left`);
  } else {
    console.log(`${who} gets nothing, ${balance} left`);
  }
  performance.measure(who, { start });
}
// #endregion

await part("at once", async () => {
  await Promise.all([withdraw("Ann", 80), withdraw("Bob", 80)]);
});

await part("with a mutex", async () => {
  // #region with-mutex
  const mutex = new Mutex();
  await Promise.all([
    mutex.runExclusive(() => withdraw("Ann", 80)),
    mutex.runExclusive(() => withdraw("Bob", 80)),
  ]);
  // #endregion
});

async function part(name: string, act: () => Promise<void>) {
  const start = performance.now();
  balance = 100;
  await act();
  performance.measure(name, { start });
}
