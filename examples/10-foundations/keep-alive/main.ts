const start = performance.now();

// #region timers
after("soon", 30);
after("unref'd, soon", 15).unref();
after("unref'd, later", 2000).unref();

process.once("exit", () => console.log("exit"));
// #endregion

function after(name: string, ms: number) {
  return setTimeout(() => {
    console.log(name);
    performance.measure(name, { start });
  }, ms);
}
