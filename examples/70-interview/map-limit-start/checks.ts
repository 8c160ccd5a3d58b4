import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { mapLimit } from "./map-limit.ts";

const timeout = 1000;

test(
  "Results stand in the order of the items",
  { timeout },
  async () => {
    const { begun, jobs, transform } = setUp();
    const results = mapLimit(["a", "b"], 2, transform);
    await turn();
    assert.deepEqual(begun, ["a", "b"]);
    jobs[1]?.resolve("B");
    await turn();
    jobs[0]?.resolve("A");
    assert.deepEqual(await results, ["A", "B"]);
  },
);

test("No more than the limit begin", { timeout }, async () => {
  const { begun, transform } = setUp();
  void mapLimit(["a", "b", "c", "d"], 2, transform);
  await turn();
  assert.deepEqual(begun, ["a", "b"]);
});

test("The next begins when one is over", { timeout }, async () => {
  const { begun, jobs, transform } = setUp();
  void mapLimit(["a", "b", "c", "d"], 2, transform);
  await turn();
  jobs[1]?.resolve("B"); // the first is still under way
  await turn();
  assert.deepEqual(begun, ["a", "b", "c"]);
});

test("After a failure nothing begins", { timeout }, async () => {
  const { begun, jobs, transform } = setUp();
  const results = mapLimit(["a", "b", "c", "d"], 2, transform);
  const failure = assert.rejects(results, { message: "burnt" });
  await turn();
  jobs[0]?.reject(new Error("burnt"));
  await failure; // at once: the other is still under way
  jobs[1]?.resolve("B");
  await turn();
  assert.deepEqual(begun, ["a", "b"]);
});

test("A second failure is handled", { timeout }, async () => {
  const { jobs, transform } = setUp();
  const results = mapLimit(["a", "b"], 2, transform);
  const failure = assert.rejects(results, { message: "burnt" });
  await turn();
  jobs[1]?.reject(new Error("burnt"));
  await failure;
  jobs[0]?.reject(new Error("cold")); // unhandled, it fails
  await turn();
});

test(
  "Items are taken when they are needed",
  { timeout },
  async () => {
    const { transform } = setUp();
    let taken = 0;
    const items = (function* () {
      while (taken < 50) yield `item ${++taken}`;
    })();
    void mapLimit(items, 3, transform);
    await turn();
    assert.equal(taken, 3);
  },
);

test("Few items and none will do", { timeout }, async () => {
  const twice = async (n: number) => 2 * n;
  assert.deepEqual(await mapLimit([1, 2], 9, twice), [2, 4]);
  assert.deepEqual(await mapLimit([], 9, twice), []);
});

/** A transform that notes what has begun, and is ended by hand. */
function setUp() {
  const begun: string[] = [];
  const jobs: PromiseWithResolvers<string>[] = [];
  const transform = (item: string) => {
    const job = Promise.withResolvers<string>();
    begun.push(item);
    jobs.push(job);
    return job.promise;
  };
  return { begun, jobs, transform };
}
