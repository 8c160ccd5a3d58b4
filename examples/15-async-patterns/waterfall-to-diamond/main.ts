import { ask } from "./shop.ts";

// #region waterfall
async function waterfall() {
  const user = await ask("user");
  const orders = await ask("orders", user);
  const points = await ask("points", user);
  const offers = await ask("offers", user);
  return ask("page", orders, points, offers);
}
// #endregion

// #region diamond
async function diamond() {
  const user = await ask("user");
  const [orders, points, offers] = await Promise.all([
    ask("orders", user),
    ask("points", user),
    ask("offers", user),
  ]);
  return ask("page", orders, points, offers);
}
// #endregion

for (const way of [waterfall, diamond]) {
  const start = performance.now();
  const page = await way();
  performance.measure(way.name, { start });
  console.log(`${way.name}: the ${page} is there`);
}
