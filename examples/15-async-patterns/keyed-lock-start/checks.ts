import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as immediate } from "node:timers/promises";
import { KeyedMutex } from "./keyed-mutex.ts";

const timeout = 2000;

test(
  "Tasks of one key run one at a time",
  { timeout },
  async () => {
    const { log, run } = setUp();
    await Promise.all([run("soup", "a"), run("soup", "b")]);
    assert.deepEqual(log, ["a in", "a out", "b in", "b out"]);
  },
);

test("They run in the order of asking", { timeout }, async () => {
  const { log, run } = setUp();
  await Promise.all(
    ["a", "b", "c"].map((name) => run("soup", name)),
  );
  const entries = log.filter((line) => line.endsWith("in"));
  assert.deepEqual(entries, ["a in", "b in", "c in"]);
});

test("Tasks of other keys do not wait", { timeout }, async () => {
  const { log, run } = setUp();
  await Promise.all([run("soup", "a"), run("cake", "b")]);
  assert.deepEqual(log.slice(0, 2).toSorted(), ["a in", "b in"]);
});

test(
  "Results and errors come to who asked",
  { timeout },
  async () => {
    const mutex = new KeyedMutex();
    const burnt = mutex.runExclusive("soup", () => {
      throw new Error("burnt");
    });
    const second = mutex.runExclusive("soup", () => "tasty");
    await assert.rejects(burnt, { message: "burnt" });
    assert.equal(await second, "tasty");
  },
);

test(
  "A task that fails lets the next in",
  { timeout },
  async () => {
    const { log, run } = setUp();
    const failing = run("soup", "a", new Error("burnt"));
    await Promise.allSettled([failing, run("soup", "b")]);
    assert.deepEqual(log, ["a in", "a out", "b in", "b out"]);
  },
);

test(
  "A key in use is kept, an idle one not",
  { timeout },
  async () => {
    const { mutex, run } = setUp();
    const running = [
      run("soup", "a"),
      run("soup", "b"),
      run("cake", "c"),
    ];
    assert.equal(mutex.size, 2);
    await Promise.all(running);
    await immediate();
    assert.equal(mutex.size, 0);
  },
);

/** A mutex, and a way to run tasks that note when they are in. */
function setUp() {
  const mutex = new KeyedMutex();
  const log: string[] = [];
  const run = (key: string, name: string, trouble?: Error) =>
    mutex.runExclusive(key, async () => {
      log.push(`${name} in`);
      for (let turn = 0; turn < 5; turn += 1) await immediate();
      log.push(`${name} out`);
      if (trouble !== undefined) throw trouble;
    });
  return { mutex, log, run };
}
