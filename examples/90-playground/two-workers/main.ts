// Two threads sum half a range each. Main waits until both
// are ready, so that their work begins at the same time.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const workers = ["low half", "high half"].map(
  (name) => new Worker(file, { name }),
);
await Promise.all(workers.map(nextMessage));
console.log("main: both threads are ready");

const sums = await Promise.all(
  workers.map((worker, half) => {
    worker.postMessage(half);
    return nextMessage(worker);
  }),
);
const total = sums.reduce((one, other) => one + other);
console.log(`main: ${sums.join(" + ")} = ${total}`);

async function nextMessage(worker: Worker) {
  const [message] = await once(worker, "message");
  return message;
}
