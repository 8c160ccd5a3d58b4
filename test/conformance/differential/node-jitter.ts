// Loaded before a program on real Node, it makes the program slow at places that its seed picks, or the clock slow: what is
// printed in one order on every such run does not hang on time. It changes no order by itself: it burns time in
// `console.log`, or makes every timer as many times as long.
import { createRequire, syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
import { seededRandom } from "#support/seeded-random.ts";

const seed = Number(process.env["JITTER"] ?? 0);
const random = seededRandom(seed * 2 + (isMainThread ? 0 : 1));
/** How long a pause is at most, in ms, how many in a hundred lines have one, and how many times as long timers are. */
const [longest, often, slower] = [
  [0, 0, 8],
  [2, 40, 1],
  [7, 15, 3],
  [60, 20, 1],
  [12, 50, 1],
  [0, 0, 20],
  [20, 25, 6],
  [60, 40, 12],
][seed % 8] ?? [0, 0, 1];

function burn(below: number): void {
  const end = performance.now() + random(below + 1);
  while (performance.now() < end);
}

type Timer = (...given: unknown[]) => unknown;

/** Makes the timers of an object as many times as long; `at` is where the time stands among the arguments. */
function slowDown(target: object, name: string, at: number): void {
  const timers = target as Record<string, Timer>;
  const original = timers[name];
  if (original === undefined) return;
  const slowed: Timer = (...given) => {
    given[at] = Math.max(1, Number(given[at]) || 0) * (slower ?? 1);
    return original(...given);
  };
  timers[name] = slowed;
}

if (slower !== 1) {
  const require = createRequire(import.meta.url);
  for (const name of ["setTimeout", "setInterval"]) {
    slowDown(globalThis, name, 1);
    slowDown(require("node:timers/promises") as object, name, 0);
  }
  syncBuiltinESMExports();
}
if (longest !== 0) {
  const { log } = console;
  console.log = (...given: unknown[]) => {
    log(...given);
    if (random(100) < (often ?? 0)) burn(longest ?? 0);
  };
  if (random(2) === 0) burn(isMainThread ? 4 : 30);
}
