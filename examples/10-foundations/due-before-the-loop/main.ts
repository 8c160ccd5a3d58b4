import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { work: { type: "string", default: "20" } },
});
const work = Number(values.work); // milliseconds

// #region ask
const start = performance.now();
setImmediate(() => tell("immediate"));
setTimeout(() => tell("timer"), 0);

while (performance.now() - start < work) Math.sqrt(start);
performance.measure("module", { start });
// #endregion

function tell(name: string) {
  console.log(name);
  performance.measure(name, { start });
}
