import { setTimeout as wait } from "node:timers/promises";

process.on("unhandledRejection", (reason: Error) => {
  console.log(`unhandled: ${reason.message}`);
});
process.on("rejectionHandled", () => {
  console.log("handled after all");
});

// #region in-time
const first = Promise.reject(new Error("first"));
queueMicrotask(() => {
  first.catch(report);
});
// #endregion
await wait(20);

// #region late
const second = Promise.reject(new Error("second"));
setImmediate(() => {
  second.catch(report);
});
// #endregion
await wait(20);

// #region finally
const third = Promise.reject(new Error("third"));
third.catch(report);
void third.finally(() => {});
// #endregion

function report(error: Error) {
  console.log(`caught: ${error.message}`);
}
