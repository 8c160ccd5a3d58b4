import assert from "node:assert/strict";
import { test } from "node:test";
import { asCompleted } from "./main.ts";

const soon = { timeout: 2000 };

test("What is done first comes first", soon, async () => {
  const [a, b, c] = [1, 2, 3].map(() =>
    Promise.withResolvers<string>(),
  ) as [Later, Later, Later];
  const results = asCompleted([a.promise, b.promise, c.promise]);
  c.resolve("c");
  assert.equal((await results.next()).value, "c");
  b.resolve("b");
  assert.equal((await results.next()).value, "b");
  a.resolve("a");
  assert.equal((await results.next()).value, "a");
  assert.equal((await results.next()).done, true);
});

type Later = PromiseWithResolvers<string>;

test("It does not wait for what is never done", soon, async () => {
  const never = new Promise<string>(() => {});
  const results = asCompleted([never, Promise.resolve("now")]);
  assert.equal((await results.next()).value, "now");
});

test("A failure is thrown when its turn comes", soon, async () => {
  const slow = Promise.withResolvers<string>();
  const bad = Promise.reject(new Error("burnt"));
  const results = asCompleted([slow.promise, bad]);
  bad.catch(() => {});
  await assert.rejects(results.next(), /burnt/);
  slow.resolve("too late");
});

test("No promises give no results", async () => {
  for await (const _ of asCompleted([])) assert.fail();
});
