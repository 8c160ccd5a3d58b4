import { readFile } from "node:fs";

for (const round of ["first", "second"]) {
  const start = performance.now();
  const order = await askAfterReading();
  console.log(`${round} round: ${order.join(", then ")}`);
  performance.measure(`${round} round`, { start });
}

// #region ask
function askAfterReading() {
  return new Promise<string[]>((done) => {
    const order: string[] = [];
    readFile(import.meta.filename, () => {
      setTimeout(() => {
        order.push("timer");
        work("timer");
        done(order);
      }, 0);
      setImmediate(() => {
        order.push("immediate");
        work("check");
      });
      work("poll"); // the timer is due before this is over
    });
  });
}
// #endregion

/** Keeps the thread busy for a moment. */
function work(name: string) {
  const start = performance.now();
  while (performance.now() - start < 25) Math.sqrt(start);
  performance.measure(name, { start });
}
