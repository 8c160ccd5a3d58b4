// What an async call costs, and what it costs to wait for many.
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const isQuick = process.argv.includes("--quick");

/** The milliseconds that one of many rounds takes, behind one part in ten that warms up. */
async function perRound(rounds: number, round: (index: number) => unknown) {
  const most = isQuick ? 1 : rounds;
  for (let i = 0; i < most / 10; i += 1) await round(i);
  const start = performance.now();
  for (let i = 0; i < most; i += 1) await round(i);
  return (performance.now() - start) / most;
}

function tell(figure: string, value: number) {
  console.log(JSON.stringify({ figure, value }));
}

// Many calls in a round: the await of the round itself is not to count.
const calls = 10_000;
let sum = 0;
async function asynchronous(value: number) {
  return value % 7;
}
const asyncCalls = await perRound(200, async () => {
  for (let i = 0; i < calls; i += 1) sum += await asynchronous(i);
});
tell("async-call", (asyncCalls / calls) * 1e6);

const settled = Array.from({ length: 1000 }, (_, value) => Promise.resolve(value));
const all = await perRound(2000, () => Promise.all(settled));
tell("all-1000", all * 1e3);
const allSettled = await perRound(2000, () => Promise.allSettled(settled));
tell("settled-1000", allSettled * 1e3);

// A collection at will, so that only what is in use is counted.
setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const many = isQuick ? 10 : 100_000;

/** The kibibytes that each of many calls under way keeps. */
function perCall(call: (index: number) => Promise<number>) {
  const kept: Promise<number>[] = Array(many);
  collect();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < many; i += 1) kept[i] = call(i);
  collect();
  const after = process.memoryUsage().heapUsed;
  sum += kept.length;
  return Math.max(after - before, 1) / many / 1024;
}

const { promise: never } = Promise.withResolvers<void>();
const suspended = perCall(async (value) => {
  await never;
  return value % 7;
});
tell("suspended-call", suspended);

const sleeping = perCall(async (value) => {
  await wait(60_000, undefined, { ref: false });
  return value % 7;
});
tell("sleeping-call", sleeping);

if (!(sum > 0)) throw new Error("Expected the calls to have been made.");
