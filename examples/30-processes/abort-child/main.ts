import { execFile, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./busy.ts", import.meta.url));

// #region signal
const caller = new AbortController();
const busy = fork(file, { signal: caller.signal });
busy.on("error", (error) => console.log(`busy: ${error.name}`));
busy.on("message", () => caller.abort());
// #endregion
await ended("busy", busy);

// #region timeout
const late = execFile(process.execPath, [file], { timeout: 150 });
// #endregion
await ended("late", late);

// #region stubborn
const stubborn = fork(file, ["stubborn"]);
stubborn.on("message", (heard) => {
  console.log(`stubborn: ${heard}`);
  stubborn.kill(heard === "ready" ? "SIGTERM" : "SIGKILL");
});
// #endregion
await ended("stubborn", stubborn);

async function ended(name: string, child: typeof busy) {
  const start = performance.now();
  const [, signal] = await new Promise<unknown[]>((resolve) => {
    child.once("exit", (...how) => resolve(how));
  });
  performance.measure(name, { start });
  console.log(`${name}: ended by ${signal}`);
}
