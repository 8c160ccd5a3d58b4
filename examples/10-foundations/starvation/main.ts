import {
  setImmediate as immediate,
  setTimeout as wait,
} from "node:timers/promises";

await keepGoing("microtasks", () => null);
await keepGoing("ticks", tick);
await keepGoing("immediates", immediate);

// #region keep-going
async function keepGoing(name: string, pause: () => unknown) {
  const start = performance.now();
  let hasFired = false;
  const timer = wait(20).then(() => {
    hasFired = true;
    performance.measure("timer", { start });
  });

  let isOver = false;
  while (!isOver) {
    isOver = performance.now() - start > 60;
    await pause();
  }
  console.log(
    `${name}: timer ${hasFired ? "has" : "has not"} fired`,
  );
  performance.measure(name, { start });
  await timer;
}
// #endregion

function tick() {
  return new Promise<void>((done) => process.nextTick(done));
}
