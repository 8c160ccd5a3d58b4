import { fork, spawn } from "node:child_process";
import { once } from "node:events";

const ways = ["return", "exit", "throw", "wait", "tidy up"];

// #region ends
const ends = await Promise.all(ways.map(endOf));

async function endOf(way: string) {
  const start = performance.now();
  const file = new URL("./child.ts", import.meta.url);
  const child = fork(file, [way], { silent: true });
  child.once("message", () => child.kill("SIGTERM"));
  const [code, signal] = await once(child, "exit");
  performance.measure(way, { start });
  return `${way}: code ${code}, signal ${signal}`;
}
// #endregion
console.log(ends.join("\n"));

// #region missing
const missing = spawn("no-such-program");
missing.on("error", (error: NodeJS.ErrnoException) => {
  console.log(`missing: ${error.code}, pid ${missing.pid}`);
});
// #endregion
