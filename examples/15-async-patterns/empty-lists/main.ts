// #region empty
const nothing: Promise<string>[] = [];

console.log("all:", await Promise.all(nothing));
console.log("allSettled:", await Promise.allSettled(nothing));

await Promise.any(nothing).catch((error: AggregateError) => {
  console.log(`any: ${error.name}, ${error.errors.length} errors`);
});

let race = "pending";
void Promise.race(nothing).finally(() => (race = "settled"));
process.on("exit", () => console.log(`race: still ${race}`));
// #endregion
