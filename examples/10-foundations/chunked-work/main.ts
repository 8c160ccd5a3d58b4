import { setImmediate as nextTurn } from "node:timers/promises";

// #region heart
let beats = 0;
let last = performance.now();
const heart = setInterval(() => {
  beats += 1;
  performance.measure("beat", { start: last });
  last = performance.now();
}, 20);
// #endregion

const items = Array.from({ length: 24 }, (_, index) => index);

/** Works on an item, which takes 5 ms of this thread. */
function workOn(item: number) {
  const start = performance.now();
  let result = item;
  while (performance.now() - start < 5) result += Math.sqrt(result);
  return result;
}

let start = performance.now();
// #region whole
for (const item of items) {
  workOn(item);
}
// #endregion
endPart("in one piece");

await nextTurn();
start = performance.now();
beats = 0;
// #region pieces
for (const item of items) {
  workOn(item);
  await nextTurn();
}
// #endregion
endPart("in pieces");

clearInterval(heart);

function endPart(name: string) {
  performance.measure(name, { start });
  const heard = beats > 2 ? "more than two" : beats;
  console.log(`${name}, beats meanwhile: ${heard}`);
}
