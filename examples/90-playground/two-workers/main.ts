// Two workers sum halves of one range, each on a thread
// of its own, and each sends main one message.
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const halves = [
  { name: "low half", from: 1, to: 10_000_000 },
  { name: "high half", from: 10_000_001, to: 20_000_000 },
];

const sums = await Promise.all(halves.map(sumOnThread));
const sum = sums.reduce((one, other) => one + other);
console.log(`main: together ${sum}`);

function sumOnThread(half: (typeof halves)[number]) {
  return new Promise<number>((resolve, reject) => {
    const worker = new Worker(file, {
      name: half.name,
      workerData: half,
    });
    worker.once("message", (sum: number) => {
      console.log(`main: the ${half.name} is ${sum}`);
      resolve(sum);
    });
    worker.once("error", reject);
  });
}
