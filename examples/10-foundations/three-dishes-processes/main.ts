import { fork } from "node:child_process";

const dishes = ["soup", "bread", "cake"];

// #region model
const served = await Promise.all(dishes.map(inProcess));

function inProcess(dish: string) {
  const file = new URL("./cook.ts", import.meta.url);
  const cook = fork(file, [dish]);
  return new Promise((resolve, reject) => {
    cook.once("message", resolve);
    cook.once("error", reject);
  });
}
// #endregion

console.log(served.join("\n"));
