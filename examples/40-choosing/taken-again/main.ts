import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { finish, queue, take } from "./queue.ts";

// #region run
const back = once(queue, "back");
await consume("first");
console.log(`${await back} has come back`);
await consume("second");
// #endregion

function consume(name: string) {
  const file = new URL("./consumer.ts", import.meta.url);
  const consumer = new Worker(file, { name, argv: [name] });
  consumer.on("message", (done: string | null) => {
    if (done !== null) {
      finish(done);
      console.log(`${done} is done by the ${name}`);
    }
    consumer.postMessage(take());
  });
  return new Promise<void>((gone) => {
    consumer.on("exit", (code) => {
      console.log(`the ${name} is gone, code ${code}`);
      gone();
    });
  });
}
