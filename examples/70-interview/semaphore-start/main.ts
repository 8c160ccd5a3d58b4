import { setTimeout as wait } from "node:timers/promises";
import { Semaphore } from "./semaphore.ts";

const tables = new Semaphore(2);

await Promise.all(["Ann", "Bob", "Cid", "Dan"].map(eat));

async function eat(guest: string) {
  await tables.run(async () => {
    const start = performance.now();
    console.log(`${guest} sits down`);
    await wait(guest === "Ann" ? 300 : 30);
    console.log(`${guest} leaves`);
    performance.measure(guest, { start });
  });
}
