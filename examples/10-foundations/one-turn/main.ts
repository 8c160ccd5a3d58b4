import { readFile } from "node:fs";

const { port1: port } = new MessageChannel();

// #region turn
readFile(import.meta.filename, () => {
  const start = performance.now();
  work("poll");

  // Asked for in the reverse of the order in which they come.
  setTimeout(() => {
    work("timer");
    performance.measure("one turn", { start });
  }, 0);
  port.once("close", () => work("close"));
  port.close();
  setImmediate(() => work("check"));
  queueMicrotask(() => work("micro"));
  process.nextTick(() => work("tick"));
});
// #endregion

work("main");

// #region work
/** Keeps the thread busy, so that there is something to see. */
function work(name: string) {
  const start = performance.now();
  console.log(name);
  while (performance.now() - start < 30) Math.sqrt(start);
  performance.measure(name, { start });
}
// #endregion
