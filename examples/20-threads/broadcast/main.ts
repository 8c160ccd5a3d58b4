import { once } from "node:events";
import { Worker } from "node:worker_threads";

const file = new URL("./worker.ts", import.meta.url);
const names = ["kitchen", "bar", "door"];
const workers = names.map((name) => new Worker(file, { name }));
await Promise.all(workers.map((one) => once(one, "message")));

// #region main
const news = new BroadcastChannel("news");
news.onmessage = () => console.log("main heard itself");
news.postMessage("We close");
// #endregion

await Promise.all(workers.map((one) => once(one, "exit")));
news.close();
console.log("main: all have gone");
