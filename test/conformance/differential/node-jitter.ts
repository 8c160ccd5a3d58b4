// Loaded before a program on real Node, it makes the program slow at places that its seed picks, or the clock slow: what is
// printed in one order on every such run does not hang on time.
import { isMainThread } from "node:worker_threads";
import { oneOf, seededRandom } from "#support/seeded-random.ts";
import { stallUntil, slowCalls } from "./slow-calls.ts";

const seed = Number(process.env["JITTER"] ?? 0);
const random = seededRandom(seed * 2 + (isMainThread ? 0 : 1));
const pick = (...choices: readonly [number, ...number[]]): number => oneOf(random, choices);
/** Every fourth run has a slow clock alone. */
const slower = seed % 4 === 0 ? pick(3, 8, 20) : pick(1, 1, 1, 3, 10);
/** How long a pause is at most, in ms, and how many in a hundred calls have one: now few, so that time stands in places. */
const [longest, often] = seed % 4 === 0 ? [0, 0] : [pick(2, 6, 15, 60), pick(3, 8, 20, 50)];

function stall(below: number): void {
  stallUntil(performance.now() + random(below + 1));
}

slowCalls({
  afterCall: () => {
    if (random(100) < often) stall(longest);
  },
  slower,
});
// What Node loads when it is first used takes it as much as 30 ms: half of the runs have it beforehand.
if (random(2) === 0) void [process.stdout, MessageEvent, AbortController];
else if (longest !== 0) stall(isMainThread ? 4 : 30);
