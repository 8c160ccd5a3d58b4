// #region timers
setTimeout(() => {
  work("timer 1");
  ask();
}, 0);

setTimeout(() => {
  work("timer 2");
  void askAfterAwait();
}, 0);
// #endregion

// #region ask
function ask() {
  queueMicrotask(() => work("micro"));
  process.nextTick(() => work("tick"));
}

async function askAfterAwait() {
  await Promise.resolve();
  ask();
}
// #endregion

/** Keeps the thread busy, so that there is something to see. */
function work(name: string) {
  const start = performance.now();
  console.log(name);
  while (performance.now() - start < 60) Math.sqrt(start);
  performance.measure(name, { start });
}
