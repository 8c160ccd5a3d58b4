import { fork } from "node:child_process";
import { next } from "./counter.ts";

// #region parent
console.log(`parent: ${next()}`);
const child = fork(new URL("./child.ts", import.meta.url));

child.once("message", (number) => {
  console.log(`child: ${number}`);
  console.log(`parent: ${next()}`);
});
console.log(`parent: ${next()}`);
// #endregion
