// #region timers
setTimeout(() => {
  work("timer 1");
  queueMicrotask(() => {
    work("micro");
    process.nextTick(() => work("tick 2"));
  });
  process.nextTick(() => work("tick 1"));
}, 0);

setTimeout(() => work("timer 2"), 0);
// #endregion

/** Keeps the thread busy, so that there is something to see. */
function work(name: string) {
  const start = performance.now();
  console.log(name);
  while (performance.now() - start < 35) Math.sqrt(start);
  performance.measure(name, { start });
}
