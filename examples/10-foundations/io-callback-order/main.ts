import { readFile } from "node:fs";

// #region callback
readFile(import.meta.filename, () => {
  setTimeout(() => console.log("timer"), 0);
  setImmediate(() => {
    console.log("immediate");
    process.nextTick(() => console.log("tick of the immediate"));
  });
  void Promise.resolve().then(() => console.log("promise job"));
  process.nextTick(() => console.log("tick"));
  console.log("file read");
});
// #endregion
