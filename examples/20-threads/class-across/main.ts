import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { Money } from "./money.ts";

const file = new URL("./worker.ts", import.meta.url);
const worker = new Worker(file);
const price = new Money(250);

// #region main
worker.postMessage({ asItIs: price, asData: price.toData() });
const [{ data, arrived }] = await once(worker, "message");

console.log(`sent as it is: ${arrived}`);
console.log(`sent as data: ${Money.from(data)}`);
// #endregion
