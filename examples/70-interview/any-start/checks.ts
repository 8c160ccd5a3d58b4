import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { any } from "./any.ts";

const timeout = 2000;

test("The first success is the answer", { timeout }, async () => {
  const [slow, fast] = [open<string>(), open<string>()];
  const first = any([slow.promise, fast.promise]);
  fast.resolve("fast");
  await turn();
  slow.resolve("slow");
  assert.equal(await first, "fast");
});

test(
  "A failure before it does not matter",
  { timeout },
  async () => {
    const { promise, resolve } = open<string>();
    const failure = Promise.reject(new Error("down"));
    const first = told(any([failure, promise]));
    await turn();
    resolve("found");
    assert.equal(await first, "found");
  },
);

test("A failure after it is handled", { timeout }, async () => {
  const { promise, reject } = open<string>();
  assert.equal(await any(["found", promise]), "found");
  reject(new Error("down")); // unhandled, it fails the test
  await turn();
});

test(
  "All errors come, in the order of the list",
  { timeout },
  async () => {
    const [first, second] = [open<string>(), open<string>()];
    const both = new Set([first.promise, second.promise]);
    const none = told(any(both));
    second.reject(new Error("b"));
    await turn();
    first.reject(new Error("a"));
    assert.equal(await none, "AggregateError: a, b");
  },
);

test("It waits for the last failure", { timeout }, async () => {
  const { promise, resolve } = open<string>();
  const failure = Promise.reject(new Error("down"));
  const first = told(any([promise, failure]));
  await turn();
  resolve("late");
  assert.equal(await first, "late");
});

test("No promises, no answer", { timeout }, async () => {
  await assert.rejects(any([]), {
    name: "AggregateError",
    errors: [],
  });
});

const open = <T>() => Promise.withResolvers<T>();

/** What a promise comes to, as words. */
const told = (promise: Promise<string>) =>
  promise.catch(({ name, errors = [] }: AggregateError) => {
    const reasons = errors.map(({ message }) => message);
    return `${name}: ${reasons.join(", ")}`;
  });
