import { setTimeout as wait } from "node:timers/promises";
import { workerData } from "node:worker_threads";

const name = String(workerData);

// #region lock
// Who waits for a Web Lock is not kept alive by that.
const awake = setInterval(() => {}, 1000);

for (const page of [1, 2]) {
  await navigator.locks.request("printer", async () => {
    const start = performance.now();
    console.log(`${name} prints page ${page}`);
    await wait(40);
    performance.measure(`page ${page}`, { start });
  });
}
clearInterval(awake);
// #endregion
