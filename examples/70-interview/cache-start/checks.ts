import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { Cache } from "./cache.ts";

const timeout = 1000;

test("Who asks at once shares a load", { timeout }, async () => {
  const { cache, loads } = setUp();
  const both = [cache.get("news"), cache.get("news")];
  for (const load of loads) load.resolve("old");
  assert.deepEqual(await Promise.all(both), ["old", "old"]);
  assert.equal(loads.length, 1);
});

test("Who asks later gets what is kept", { timeout }, async () => {
  const { cache, loads } = setUp();
  const first = cache.get("news");
  loads[0]?.resolve(undefined); // nothing is a value, too
  await first;
  assert.equal(await cache.get("news"), undefined);
  assert.equal(loads.length, 1);
});

test("Each key has a load of its own", { timeout }, async () => {
  const cache = new Cache(async (key) => `the ${key}`);
  const both = [cache.get("news"), cache.get("sport")];
  assert.deepEqual(await Promise.all(both), [
    "the news",
    "the sport",
  ]);
});

test(
  "A failure comes to all who wait, and is not kept",
  { timeout },
  async () => {
    const { cache, loads } = setUp();
    const both = [cache.get("news"), cache.get("news")];
    loads[0]?.reject(new Error("down"));
    for (const result of await Promise.allSettled(both)) {
      assert.equal(result.status, "rejected");
    }
    const again = cache.get("news");
    assert.equal(loads.length, 2);
    loads[1]?.resolve("new");
    assert.equal(await again, "new");
  },
);

test("A load that throws rejects", { timeout }, async () => {
  const cache = new Cache<string>(() => {
    throw new Error("no such page");
  });
  const asked = cache.get("news");
  await assert.rejects(asked, { message: "no such page" });
});

test("What is kept can be forgotten", { timeout }, async () => {
  const { cache, loads } = setUp();
  const first = cache.get("news");
  loads[0]?.resolve("old");
  await first;
  cache.forget("news");
  const second = cache.get("news");
  loads[1]?.resolve("new");
  assert.equal(await second, "new");
});

test("What is forgotten is loaded again", { timeout }, async () => {
  const { cache, loads } = setUp();
  const first = cache.get("news");
  cache.forget("news"); // while it is under way
  const second = cache.get("news");
  loads[1]?.resolve("new");
  await turn();
  loads[0]?.resolve("old");
  assert.deepEqual(await Promise.all([first, second]), [
    "old",
    "new",
  ]);
  assert.equal(await cache.get("news"), "new");
  assert.equal(loads.length, 2);
});

test(
  "An old failure removes no newer load",
  { timeout },
  async () => {
    const { cache, loads } = setUp();
    const first = cache.get("news");
    cache.forget("news");
    const second = cache.get("news");
    loads[0]?.reject(new Error("down"));
    await assert.rejects(first);
    await turn();
    const third = cache.get("news");
    assert.equal(loads.length, 2);
    loads[1]?.resolve("new");
    assert.deepEqual(await Promise.all([second, third]), [
      "new",
      "new",
    ]);
  },
);

/** A cache whose loads are ended by hand. */
function setUp() {
  const loads: PromiseWithResolvers<unknown>[] = [];
  const cache = new Cache<unknown>(() => {
    const load = Promise.withResolvers<unknown>();
    loads.push(load);
    return load.promise;
  });
  return { cache, loads };
}
