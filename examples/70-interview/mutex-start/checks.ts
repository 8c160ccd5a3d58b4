import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Mutex } from "./mutex.ts";

const timeout = 2000;

test("One is in at a time", { timeout }, async () => {
  const { log, visit } = setUp();
  await Promise.all([visit("a"), visit("b")]);
  assert.deepEqual(log, ["a in", "a out", "b in", "b out"]);
});

test("They go in as they asked", { timeout }, async () => {
  const { log, visit } = setUp();
  await Promise.all(["a", "b", "c", "d"].map((who) => visit(who)));
  const entries = log.filter((line) => line.endsWith("in"));
  assert.deepEqual(entries, ["a in", "b in", "c in", "d in"]);
});

test("Who asks late does not overtake", { timeout }, async () => {
  const { log, mutex } = setUp();
  const release = await mutex.acquire();
  const first = mutex.acquire().then((leave) => {
    log.push("first in");
    leave();
  });
  release();
  const second = mutex.runExclusive(() => log.push("second in"));
  await Promise.all([first, second]);
  assert.deepEqual(log, ["first in", "second in"]);
});

test("To leave twice lets one in", { timeout }, async () => {
  const { mutex } = setUp();
  const leave = await mutex.acquire();
  let inside = 0;
  const enter = () => mutex.acquire().then(() => (inside += 1));
  void enter();
  void enter();
  leave();
  leave();
  await turn();
  leave();
  await turn();
  assert.equal(inside, 1);
});

test(
  "A task that fails lets the next in",
  { timeout },
  async () => {
    const { mutex, visit } = setUp();
    const failing = mutex.runExclusive(() => {
      throw new Error("no paper");
    });
    const next = visit("b");
    await assert.rejects(failing, { message: "no paper" });
    await next;
  },
);

test("Results come to who asked", { timeout }, async () => {
  const { mutex } = setUp();
  const results = [1, 2].map((n) => mutex.runExclusive(() => n));
  assert.deepEqual(await Promise.all(results), [1, 2]);
});

/** A mutex, and visits that note when they are in. */
function setUp() {
  const mutex = new Mutex();
  const log: string[] = [];
  const visit = (who: string) =>
    mutex.runExclusive(async () => {
      log.push(`${who} in`);
      for (let n = 0; n < 3; n += 1) await turn();
      log.push(`${who} out`);
    });
  return { mutex, log, visit };
}
