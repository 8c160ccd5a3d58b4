import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { withGil, withoutGil } from "./interpreter.ts";
import { increment, memory, threads } from "./main.ts";

const soon = { timeout: 10_000 };

beforeEach(() =>
  Object.assign(memory, { count: 0, locked: false }),
);

test("No update is lost without a GIL", soon, async () => {
  await withoutGil(threads());
  assert.equal(memory.count, 6);
});

test(
  "None is lost with one, wherever it switches",
  soon,
  async () => {
    for (const interval of [1, 2, 4]) {
      memory.count = 0;
      await withGil(threads(), interval);
      assert.equal(memory.count, 6);
    }
  },
);

test("An increment is still made in three instructions", () => {
  const instructions = [...increment()].filter((name) =>
    ["LOAD", "ADD", "STORE"].includes(name),
  );
  assert.deepEqual(instructions, [
    ...["LOAD", "ADD", "STORE"],
    ...["LOAD", "ADD", "STORE"],
  ]);
});

test("The lock is free when all is done", soon, async () => {
  await withoutGil(threads());
  assert.equal(memory.locked, false);
});

test("A thread waits while another has the lock", () => {
  memory.locked = true;
  const thread = increment();
  thread.next();
  thread.next();
  thread.next();
  assert.equal(memory.count, 0);
  memory.locked = false;
  for (const _ of thread);
  assert.equal(memory.count, 2);
});
