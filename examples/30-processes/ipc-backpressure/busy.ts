let arrived = 0;
process.on("message", (message) => {
  if (message === "how many?") process.send?.(arrived);
  else arrived += 1;
});

process.send?.("busy");
const start = performance.now();
while (performance.now() - start < 100);
performance.measure("busy", { start });
