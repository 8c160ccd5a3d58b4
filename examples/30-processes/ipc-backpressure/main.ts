import { fork } from "node:child_process";
import { once } from "node:events";

const child = fork(new URL("./busy.ts", import.meta.url));
await once(child, "message"); // it is busy from now on

// #region careless
const text = "x".repeat(100_000);
const start = performance.now();
let said = true;
let sent = 0;
while (said && sent < 100) {
  said = child.send({ text });
  sent += 1;
}
console.log(`send() says ${said}`);
// #endregion

// #region careful
await new Promise((taken) => child.send({ text }, taken));
// #endregion
performance.measure("channel full", { start });
console.log("the callback says: go on");

child.send("how many?");
const [arrived] = await once(child, "message");
console.log(`all arrived: ${arrived === sent + 1}`);
child.disconnect();
