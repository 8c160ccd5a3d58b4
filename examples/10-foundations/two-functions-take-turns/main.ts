import { setTimeout as wait } from "node:timers/promises";

// #region serve
async function serve(order: string) {
  const start = performance.now();
  console.log(`${order}: begun`);
  await wait(40);
  console.log(`${order}: half way`);
  await wait(40);
  console.log(`${order}: done`);
  performance.measure(order, { start });
}
// #endregion

// #region start
const tea = serve("tea");
const toast = serve("toast");
await Promise.all([tea, toast]);
// #endregion
