import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Semaphore } from "./semaphore.ts";

const timeout = 1000;

test(
  "As many are in as there are permits",
  { timeout },
  async () => {
    const { inside, enter } = setUp(2);
    for (const who of ["a", "b", "c"]) enter(who);
    await turn();
    assert.deepEqual(inside, ["a", "b"]);
  },
);

test(
  "Each release lets in one, the first",
  { timeout },
  async () => {
    const { inside, enter, semaphore } = setUp(1);
    for (const who of ["a", "b", "c"]) enter(who);
    await turn();
    semaphore.release();
    await turn();
    assert.deepEqual(inside, ["a", "b"]);
  },
);

test("Who comes late does not overtake", { timeout }, async () => {
  const { inside, enter, semaphore } = setUp(1);
  enter("a");
  await turn();
  enter("b");
  semaphore.release();
  enter("c"); // in the same moment
  await turn();
  assert.deepEqual(inside, ["a", "b"]);
});

test(
  "Two releases at once let in two, not three",
  { timeout },
  async () => {
    const { inside, enter, semaphore } = setUp(2);
    for (const who of ["a", "b", "c", "d", "e"]) enter(who);
    await turn();
    semaphore.release();
    semaphore.release();
    await turn();
    assert.deepEqual(inside, ["a", "b", "c", "d"]);
  },
);

test(
  "A permit that nobody wants is kept",
  { timeout },
  async () => {
    const { inside, enter, semaphore } = setUp(1);
    enter("a");
    await turn();
    semaphore.release();
    await turn();
    enter("b");
    enter("c");
    await turn();
    assert.deepEqual(inside, ["a", "b"]);
  },
);

test(
  "A task holds its permit until it is over",
  { timeout },
  async () => {
    const { inside, enter, semaphore } = setUp(1);
    const job = Promise.withResolvers<void>();
    const task = semaphore.run(() => job.promise);
    enter("a");
    await turn();
    assert.deepEqual(inside, []);
    job.resolve();
    await task;
    await turn();
    assert.deepEqual(inside, ["a"]);
  },
);

test(
  "A task that fails gives its permit back",
  { timeout },
  async () => {
    const { inside, enter, semaphore } = setUp(1);
    const failing = semaphore.run(() => {
      throw new Error("full");
    });
    await assert.rejects(failing, { message: "full" });
    enter("a");
    await turn();
    assert.deepEqual(inside, ["a"]);
  },
);

test("Results come to who asked", { timeout }, async () => {
  const { semaphore } = setUp(1);
  const results = [1, 2, 3].map((n) => semaphore.run(() => n));
  assert.deepEqual(await Promise.all(results), [1, 2, 3]);
});

/** A semaphore, and a note of who has got a permit. */
function setUp(permits: number) {
  const semaphore = new Semaphore(permits);
  const inside: string[] = [];
  const enter = (who: string) =>
    void semaphore.acquire().then(() => inside.push(who));
  return { semaphore, inside, enter };
}
