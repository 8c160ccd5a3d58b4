import { setTimeout as sleep } from "node:timers/promises";

const start = performance.now();
console.log("child: task started");
await sleep(50);
console.log("child: task finished");
performance.measure("task", { start });
