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
await Promise.all([
  work("cook 1", ["soup", "cake"]),
  work("cook 2", ["bread"]),
]);

function work(name: string, dishes: string[]) {
  const file = new URL("./cook.ts", import.meta.url);
  const cook = new Worker(file, { name, workerData: dishes });
  return new Promise((done) => cook.once("exit", done));
}
// #endregion
endPart("two cooks");

function endPart(name: string) {
  performance.measure(name, { start });
  return performance.now();
}
