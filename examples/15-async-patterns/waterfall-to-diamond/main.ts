import { ask } from "./ask.ts";

// #region waterfall
async function waterfall() {
  const user = await ask("user");
  const cart = await ask("cart", user);
  const mail = await ask("mail", user);
  const news = await ask("news", user);
  return ask("page", cart, mail, news);
}
// #endregion

// #region diamond
async function diamond() {
  const user = await ask("user");
  const [cart, mail, news] = await Promise.all([
    ask("cart", user),
    ask("mail", user),
    ask("news", user),
  ]);
  return ask("page", cart, mail, news);
}
// #endregion

for (const way of [waterfall, diamond]) {
  const start = performance.now();
  const page = await way();
  performance.measure(way.name, { start });
  console.log(`${way.name}: the ${page} is there`);
}
