import { setTimeout as wait } from "node:timers/promises";

let total = 0;

async function addEarly(amount: number, time: number) {
  total += await deposit(amount, time);
  console.log(`early: ${total}`);
}

async function addLate(amount: number, time: number) {
  const paid = await deposit(amount, time);
  total += paid;
  console.log(`late: ${total}`);
}

for (const add of [addEarly, addLate]) {
  total = 0;
  await Promise.all([add(10, 300), add(20, 100), add(5, 200)]);
}

async function deposit(amount: number, time: number) {
  const start = performance.now();
  await wait(time);
  performance.measure(`deposit ${amount}`, { start });
  return amount;
}
