import { setTimeout as wait } from "node:timers/promises";

process.on("unhandledRejection", (reason: Error) => {
  console.log(`unhandled: ${reason.message}`);
});
process.on("rejectionHandled", () => {
  console.log("handled after all");
});

let start = performance.now();
// #region in-time
const first = Promise.reject(new Error("first"));
queueMicrotask(() => {
  first.catch(report);
});
// #endregion
await wait(20);

start = performance.now();
// #region late
const second = Promise.reject(new Error("second"));
setImmediate(() => console.log("a turn of the event loop later"));
await wait(40);
second.catch(report);
// #endregion
await wait(20);

start = performance.now();
// #region finally
const third = Promise.reject(new Error("third"));
third.catch(report);
void third.finally(() => {});
// #endregion

function report(error: Error) {
  performance.measure(error.message, { start });
  console.log(`caught: ${error.message}`);
}
