import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { all } from "./all.ts";

const timeout = 2000;

test(
  "Results stand in the order of the list",
  { timeout },
  async () => {
    const [first, second] = [open<string>(), open<string>()];
    const both = all([first.promise, second.promise]);
    second.resolve("b");
    await turn();
    first.resolve("a");
    assert.deepEqual(await both, ["a", "b"]);
  },
);

test("It waits for the last", { timeout }, async () => {
  const { promise, resolve } = open<number>();
  let isOver = false;
  const both = all([promise, 2]).finally(() => (isOver = true));
  await turn();
  assert.equal(isOver, false);
  resolve(1);
  assert.deepEqual(await both, [1, 2]);
});

test("Any iterable of anything will do", { timeout }, async () => {
  const thenable: PromiseLike<number> = {
    then: (done) => Promise.resolve(3).then(done),
  };
  const inputs = new Set([1, Promise.resolve(2), thenable]);
  assert.deepEqual(await all<number>(inputs), [1, 2, 3]);
});

test("Nothing is a result, too", { timeout }, async () => {
  assert.deepEqual(await all([]), []);
  const voids = [undefined, Promise.resolve(undefined)];
  assert.deepEqual(await all(voids), [undefined, undefined]);
});

test("The first failure rejects at once", { timeout }, async () => {
  const never = open<number>();
  const bad = Promise.reject(new Error("burnt"));
  await assert.rejects(all([never.promise, bad]), {
    message: "burnt",
  });
});

test("A second failure is handled", { timeout }, async () => {
  const [first, second] = [open<number>(), open<number>()];
  const both = all([first.promise, second.promise]);
  second.reject(new Error("burnt"));
  await assert.rejects(both, { message: "burnt" });
  first.reject(new Error("cold")); // unhandled, it fails the test
  await turn();
});

const open = <T>() => Promise.withResolvers<T>();
