import { retry } from "./retry.ts";

let calls = 0;

const answer = await retry(call, {
  attempts: 5,
  base: 20,
  most: 50,
});
console.log(`${answer} after ${calls} calls`);

calls = -9;
const closing = new AbortController();
setTimeout(() => closing.abort(new Error("we close")), 30);
try {
  await retry(call, {
    attempts: 9,
    base: 500,
    most: 500,
    random: () => 1,
    signal: closing.signal,
  });
} catch (error) {
  console.log((error as Error).message);
}

async function call() {
  const start = performance.now();
  calls += 1;
  await new Promise(setImmediate);
  performance.measure(`call`, { start });
  if (calls < 4) throw new Error("busy");
  return "an answer";
}
