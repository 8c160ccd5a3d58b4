import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./clerk.ts", import.meta.url);

// #region hold
await navigator.locks.request("printer", async () => {
  const clerk = new Worker(file, { name: "clerk" });
  await once(clerk, "exit");
  console.log("the clerk has ended");
});
// #endregion
