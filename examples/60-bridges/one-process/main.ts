import { fork } from "node:child_process";
import { once } from "node:events";

// #region join
const child = fork(new URL("./task.ts", import.meta.url));
const [exitCode] = await once(child, "exit");
console.log(`main: joined, exit code ${exitCode}`);
// #endregion
