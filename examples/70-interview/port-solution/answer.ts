import { workerData, type MessagePort } from "node:worker_threads";
import { setTimeout as wait } from "node:timers/promises";

const port = workerData as MessagePort;

port.on(
  "message",
  ({ id, value }: { id: number; value: string }) =>
    void answer(value).then(
      (value) => port.postMessage({ id, value }),
      (error) => port.postMessage({ id, error }),
    ),
);

async function answer(dish: string) {
  const start = performance.now();
  await wait(dish === "roast" ? 80 : 30);
  performance.measure(dish, { start });
  if (dish === "cake") throw new Error("no eggs");
  if (dish === "bill") port.close();
  return `${dish}, served`;
}
