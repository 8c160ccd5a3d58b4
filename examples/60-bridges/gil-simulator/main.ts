import { withGil, withoutGil } from "./interpreter.ts";

// #region increment
const memory = { count: 0 };

/** `count += 1`, twice. Each yield ends an instruction. */
function* increment() {
  for (let round = 0; round < 2; round += 1) {
    const loaded = memory.count;
    yield "LOAD";
    const sum = loaded + 1;
    yield "ADD";
    memory.count = sum;
    yield "STORE";
  }
}
// #endregion

// #region run
const threads = () => ({
  A: increment(),
  B: increment(),
  C: increment(),
});

for (const interpret of [withGil, withoutGil]) {
  memory.count = 0;
  const start = performance.now();
  const instants = await interpret(threads());
  performance.measure(interpret.name, { start });
  console.log(`${interpret.name}: ${instants} instants`);
  console.log(`${interpret.name}: count is ${memory.count}, not 6`);
}
// #endregion
