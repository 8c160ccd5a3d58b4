import { setTimeout as sleep } from "node:timers/promises";

type Threads = Record<string, Iterator<string>>;

const instant = 3; // milliseconds that an instruction takes

/** Whoever has the lock runs, and hands it over in time. */
export async function withGil(threads: Threads, interval = 4) {
  await sleep(instant); // the interpreter starts
  let instants = 0;
  const waiting = Object.entries(threads);
  for (const [name, thread] of waiting) {
    const start = performance.now();
    let left = interval;
    while (left > 0 && !thread.next().done) {
      await sleep(instant);
      instants += 1;
      left -= 1;
    }
    performance.measure(name, { start });
    if (left === 0) waiting.push([name, thread]);
  }
  return instants;
}

/** In each instant every thread runs, on a core of its own. */
export async function withoutGil(threads: Threads) {
  await sleep(instant); // the interpreter starts
  let instants = 0;
  const running = new Map(Object.entries(threads));
  const start = performance.now();
  for (;;) {
    for (const [name, thread] of running) {
      if (!thread.next().done) continue;
      running.delete(name);
      performance.measure(name, { start });
    }
    if (running.size === 0) return instants;
    await sleep(instant);
    instants += 1;
  }
}
