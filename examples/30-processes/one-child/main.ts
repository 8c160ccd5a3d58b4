import { fork } from "node:child_process";
import { once } from "node:events";

// #region start
let start = performance.now();
const child = fork(new URL("./counter.ts", import.meta.url));
console.log("parent: I have started a process");
await once(child, "message"); // it says that it is ready
// #endregion
performance.measure("starting", { start });

// #region ask
start = performance.now();
child.send({ below: 400_000 });
console.log("parent: I have asked, and am free meanwhile");
const [primes] = await once(child, "message");
// #endregion
performance.measure("asking", { start });
console.log(`parent: it found ${primes} primes`);

// #region end
const [code] = await once(child, "exit");
console.log(`parent: it has ended, with code ${code}`);
// #endregion
