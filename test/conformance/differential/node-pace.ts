// Loaded before a program on real Node, it has every line take as long as it took the engine, so that what hangs on time in
// the engine's run hangs on the same time here. Where between two lines the time went nobody knows: a seed picks.
import { isMainThread } from "node:worker_threads";
import { seededRandom } from "#support/seeded-random.ts";
import { lineKeys, type PacedLine } from "./paced-line.ts";
import { stallUntil, slowCalls } from "./slow-calls.ts";

const seed = Number(process.env["JITTER"] ?? 0);
const random = seededRandom(seed * 2 + (isMainThread ? 0 : 1));
const all = JSON.parse(process.env["PACE"] ?? "[]") as PacedLine[];
const lines = all.filter(({ inThread }) => inThread !== isMainThread);
const keyOf = lineKeys();
const places = new Map(lines.map(({ key }, place) => [key, place]));

/** A thread's line has the time at which its opener printed it: the thread itself may have been there long before. */
const isPaced = isMainThread || random(2) === 0;

/** What the thread's clock showed when the engine's was at 0; known with the first line. */
let zero: number | undefined;
/** When the next line is due, by the engine's clock. */
let due = 0;
type Where = "behind the line" | "behind some call" | "before the next line";
let where: Where = "behind the line";

slowCalls({
  beforeLine: (line) => {
    const key = keyOf(line);
    const place = places.get(key);
    if (place === undefined) return;
    const at = lines[place]?.at ?? 0;
    if (zero === undefined) zero = performance.now() - at;
    else if (isPaced) stallUntil(zero + at);
    due = lines[place + 1]?.at ?? 0;
    const chance = random(10);
    where = chance < 4 ? "behind the line" : chance < 8 ? "behind some call" : "before the next line";
  },
  afterCall: () => {
    if (zero === undefined) {
      // How long the engine took until here is not known.
      if (random(4) === 0) stallUntil(performance.now() + random(4));
      return;
    }
    if (where === "before the next line" || (where === "behind some call" && random(4) > 0)) return;
    if (!isPaced) return;
    // Clocks count whole milliseconds, and which ones is chance.
    stallUntil(zero + due + random(2));
  },
});
void [process.stdout, MessageEvent, AbortController];
