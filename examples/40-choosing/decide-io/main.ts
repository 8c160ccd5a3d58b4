import { address, mostAtOnce, stop } from "./server.ts";

const shops = ["north", "south", "west"];

// #region in-turn
let start = performance.now();
for (const shop of shops) await price(shop);
// #endregion
performance.measure("one after another", { start });
console.log(`one after another: ${mostAtOnce()} at once`);

// #region together
start = performance.now();
await Promise.all(shops.map((shop) => price(shop)));
// #endregion
performance.measure("together", { start });
console.log(`together: ${mostAtOnce()} at once`);
stop();

async function price(shop: string) {
  const start = performance.now();
  const response = await fetch(`${address}/${shop}`);
  await response.text();
  performance.measure(shop, { start });
}
