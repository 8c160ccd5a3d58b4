import { withGil, withoutGil } from "./interpreter.ts";

export const memory = { count: 0, locked: false };

// #region increment
export function* increment() {
  for (let round = 0; round < 2; round += 1) {
    while (memory.locked) yield "WAIT";
    memory.locked = true;
    const loaded = memory.count;
    yield "LOAD";
    const sum = loaded + 1;
    yield "ADD";
    memory.count = sum;
    memory.locked = false;
    yield "STORE";
  }
}
// #endregion

export const threads = () => ({
  A: increment(),
  B: increment(),
  C: increment(),
});

for (const interpret of [withGil, withoutGil]) {
  memory.count = 0;
  await interpret(threads());
  console.log(`${interpret.name}: count is ${memory.count}`);
}
