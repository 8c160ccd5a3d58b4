import { setTimeout as wait } from "node:timers/promises";
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (dish: string) => void serve(dish));

async function serve(dish: string) {
  await wait(20);
  parentPort?.postMessage(`${dish}, served`);
}
