import { Worker } from "node:worker_threads";
import { connect } from "./connect.ts";

const file = new URL("./calculator.ts", import.meta.url);
const worker = new Worker(file);
const call = connect(worker);

// #region calls
const answers = await Promise.allSettled([
  call("addSlowly", [1, 2]),
  call("add", [10, 20]),
  call("divide", [1, 0]),
]);
// #endregion
for (const answer of answers) {
  if (answer.status === "fulfilled") console.log(answer.value);
  else console.log(`failed: ${answer.reason}`);
}

await worker.terminate();
