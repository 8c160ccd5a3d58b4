// Loaded before a program on real Node, it makes the program slow at places that its seed picks, or the clock slow: what is
// printed in one order on every such run does not hang on time. It changes no order by itself: it burns time behind
// what the program calls, as a busy machine does, or makes every timer as many times as long.
import { createRequire, syncBuiltinESMExports } from "node:module";
import { isMainThread } from "node:worker_threads";
import { oneOf, seededRandom } from "#support/seeded-random.ts";

const seed = Number(process.env["JITTER"] ?? 0);
const random = seededRandom(seed * 2 + (isMainThread ? 0 : 1));
const pick = (...choices: readonly [number, ...number[]]): number => oneOf(random, choices);
/** How many times as long timers are; every fourth run has a slow clock alone. */
const slower = seed % 4 === 0 ? pick(3, 8, 20) : pick(1, 1, 1, 3, 10);
/** How long a pause is at most, in ms, and how many in a hundred calls have one: now few, so that time stands in places. */
const [longest, often] = seed % 4 === 0 ? [0, 0] : [pick(2, 6, 15, 60), pick(3, 8, 20, 50)];

function burn(below: number): void {
  const end = performance.now() + random(below + 1);
  while (performance.now() < end);
}

type Call = (this: unknown, ...given: unknown[]) => unknown;

/** Burns time behind calls of a method; where one argument is a time, as `at` says, it is made as many times as long. */
function slowDown(target: object, name: string, at?: number): void {
  const methods = target as Record<string, Call>;
  const original = methods[name];
  if (original === undefined) return;
  methods[name] = function (...given) {
    if (at !== undefined && slower !== 1) given[at] = Math.max(1, Number(given[at]) || 0) * slower;
    const result = Reflect.apply(original, this, given);
    if (random(100) < often) burn(longest);
    return result;
  };
}

const require = createRequire(import.meta.url);
for (const name of ["setTimeout", "setInterval"]) {
  slowDown(globalThis, name, 1);
  slowDown(require("node:timers/promises") as object, name, 0);
}
slowDown(require("node:timers/promises") as object, "setImmediate");
for (const name of ["setImmediate", "queueMicrotask"]) slowDown(globalThis, name);
slowDown(process, "nextTick");
slowDown(MessagePort.prototype, "postMessage");
slowDown(console, "log");
syncBuiltinESMExports();
// What Node loads when it is first used takes it as much as 30 ms: half of the runs have it beforehand.
if (random(2) === 0) void [process.stdout, MessageEvent, AbortController];
else if (longest !== 0) burn(isMainThread ? 4 : 30);
