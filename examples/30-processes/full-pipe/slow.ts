import { setTimeout as wait } from "node:timers/promises";

let bytes = 0;
for await (const chunk of process.stdin) {
  const start = performance.now();
  bytes += chunk.length;
  await wait(15);
  performance.measure("read", { start });
}
console.log(bytes);
