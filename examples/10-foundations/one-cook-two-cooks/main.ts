import { Worker } from "node:worker_threads";
import { cookDish } from "./cook-dish.ts";

const dishes = ["soup", "bread", "cake"];
let start = performance.now();

console.log("One cook, one dish after another");
// #region one-after-another
for (const dish of dishes) {
  await cookDish("cook 1", dish);
}
// #endregion
start = endPart("one after another");

console.log("One cook, all dishes in turn");
// #region in-turn
await Promise.all(dishes.map((dish) => cookDish("cook 1", dish)));
// #endregion
start = endPart("in turn");

console.log("Two cooks");
// #region two-cooks
const first = hire("cook 1");
const second = hire("cook 2");
await Promise.all([
  heard(first, "message"),
  heard(second, "message"),
]);

first.postMessage(["soup", "cake"]);
second.postMessage(["bread"]);
await Promise.all([heard(first, "exit"), heard(second, "exit")]);

function hire(name: string) {
  const file = new URL("./cook.ts", import.meta.url);
  return new Worker(file, { name });
}

function heard(cook: Worker, event: string) {
  return new Promise((done) => cook.once(event, done));
}
// #endregion
endPart("two cooks");

function endPart(name: string) {
  performance.measure(name, { start });
  return performance.now();
}
