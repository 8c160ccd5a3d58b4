import { once } from "node:events";
import { MessageChannel, Worker } from "node:worker_threads";

// #region main
const chopper = hire("chopper");
const cook = hire("cook");
await Promise.all([
  once(chopper, "message"),
  once(cook, "message"),
]);

const { port1, port2 } = new MessageChannel();
chopper.postMessage(port1, [port1]);
cook.postMessage(port2, [port2]);

const [served] = await once(cook, "message");
console.log(`main: ${served}`);
// #endregion

function hire(name: string) {
  const file = new URL(`./${name}.ts`, import.meta.url);
  return new Worker(file, { name });
}
