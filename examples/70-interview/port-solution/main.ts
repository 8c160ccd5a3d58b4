import { MessageChannel, Worker } from "node:worker_threads";
import { connect } from "./connect.ts";

const { port1, port2 } = new MessageChannel();
new Worker(new URL("./answer.ts", import.meta.url), {
  name: "kitchen",
  workerData: port2,
  transferList: [port2],
});

// #region asks
const ask = connect(port1);
await show("water");
await Promise.all([show("roast"), show("soup"), show("cake")]);
await show("bill");
// #endregion

async function show(dish: string) {
  try {
    console.log(String(await ask(dish)));
  } catch (error) {
    console.log(`${dish}: ${(error as Error).message}`);
  }
}
