import { setTimeout as wait } from "node:timers/promises";
import { KeyedMutex } from "./keyed-mutex.ts";

const balances = new Map([
  ["Ann", 0],
  ["Bob", 0],
]);
const accounts = new KeyedMutex();

await Promise.all([
  accounts.runExclusive("Ann", () => deposit("Ann", 10)),
  accounts.runExclusive("Ann", () => deposit("Ann", 20)),
  accounts.runExclusive("Bob", () => deposit("Bob", 30)),
]);
console.log(
  `Ann ${balances.get("Ann")}, Bob ${balances.get("Bob")}`,
);

async function deposit(who: string, amount: number) {
  const start = performance.now();
  const before = balances.get(who) ?? 0;
  await wait(40);
  balances.set(who, before + amount);
  performance.measure(`${who} ${amount}`, { start });
}
