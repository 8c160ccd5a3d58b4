import { Worker } from "node:worker_threads";

const dishes = ["soup", "bread", "cake"];

// #region model
const served = await Promise.all(dishes.map(onThread));

function onThread(dish: string) {
  const file = new URL("./cook.ts", import.meta.url);
  const cook = new Worker(file, { workerData: dish });
  return new Promise((resolve, reject) => {
    cook.once("message", resolve);
    cook.once("error", reject);
  });
}
// #endregion

console.log(served.join("\n"));
