// #region brew
async function brew(drink: string) {
  const start = performance.now();
  console.log(`${drink}: begun`);
  await nothing();
  console.log(`${drink}: done`);
  performance.measure(drink, { start });
}

async function nothing() {}
// #endregion

// #region start
const tea = brew("tea");
const milk = brew("milk");
console.log("main: both called");
await tea;
await milk;
console.log("main: both done");
// #endregion
