// #region timer
const start = performance.now();
performance.measure("asked for", { start, duration: 20 });

setTimeout(() => {
  console.log("the timer fires");
  performance.measure("waited", { start });
}, 20);
// #endregion

// #region compute
console.log("a computation begins");
while (performance.now() - start < 60) Math.sqrt(start);
console.log("the computation is done");
performance.measure("computing", { start });
// #endregion
