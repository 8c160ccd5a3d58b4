const [, , way = ""] = process.argv;
const start = performance.now();

if (process.send) {
  process.send(`a message from ${way}`);
} else {
  console.log(`a line from ${way}`);
}
performance.measure("greet", { start });
