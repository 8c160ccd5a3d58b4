import { setTimeout as wait } from "node:timers/promises";

function compute(time: number) {
  const start = performance.now();
  while (performance.now() - start < time) Math.sqrt(start);
  performance.measure("compute", { start });
}

// #region late
let beats = 0;
const heart = setInterval(() => {
  beats += 1;
  console.log(`beat ${beats} of every 40 ms`);
}, 40);
setTimeout(() => console.log("timer of 80 ms"), 80);
setTimeout(() => console.log("timer of 10 ms"), 10);

compute(120);
console.log("computed");

await wait(5);
clearInterval(heart);
console.log(`beats in all: ${beats}`);
// #endregion
