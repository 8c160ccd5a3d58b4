import { setTimeout as wait } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

const printer = new Mutex();

const results = await Promise.allSettled([
  printer.runExclusive(() => print("letter")),
  printer.runExclusive(() => print("poster", "no paper")),
  printer.runExclusive(() => print("ticket")),
]);
for (const { status } of results) console.log(status);

async function print(what: string, trouble?: string) {
  const start = performance.now();
  console.log(`${what} begins`);
  await wait(30);
  console.log(`${what} ends`);
  performance.measure(what, { start });
  if (trouble !== undefined) throw new Error(trouble);
}
