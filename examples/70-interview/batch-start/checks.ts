import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { batch } from "./batch.ts";

const timeout = 2000;
const never = 60_000;

test("Lists are as long as asked for", { timeout }, async () => {
  const lists = batch(numbers(7), 3, never);
  assert.deepEqual(await Array.fromAsync(lists), [
    [1, 2, 3],
    [4, 5, 6],
    [7],
  ]);
});

test("Nothing gives no list", { timeout }, async () => {
  const lists = batch(numbers(0), 3, never);
  assert.deepEqual(await Array.fromAsync(lists), []);
});

test(
  "When the time is up, what is there comes",
  { timeout },
  async () => {
    const { source, items } = byHand();
    const lists = batch(source, 3, 200);
    const list = lists.next();
    items[0]?.resolve(1);
    items[1]?.resolve(2);
    assert.deepEqual((await list).value, [1, 2]);
    await lists.return(undefined);
  },
);

test("What is late is in the next list", { timeout }, async () => {
  const { source, items } = byHand();
  const lists = batch(source, 2, 200);
  const list = lists.next();
  items[0]?.resolve(1);
  assert.deepEqual((await list).value, [1]);
  const next = lists.next();
  items[1]?.resolve(2); // asked for by the first list
  items[2]?.resolve(3);
  assert.deepEqual((await next).value, [2, 3]);
  const last = lists.next();
  items[3]?.resolve(4); // alone until the time is up
  assert.deepEqual((await last).value, [4]);
  await lists.return(undefined);
});

test(
  "While nothing comes, there is no list and no timer",
  { timeout },
  async () => {
    const before = timers();
    const { source, items } = byHand();
    const lists = batch(source, 2, 5);
    let isThere = false;
    const list = lists.next().finally(() => (isThere = true));
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.equal(isThere, false);
    assert.equal(timers(), before);
    items[0]?.resolve(1);
    assert.deepEqual((await list).value, [1]);
    await lists.return(undefined);
  },
);

test("A failure of the source comes", { timeout }, async () => {
  const { source, items } = byHand();
  const lists = batch(source, 1, never);
  const list = lists.next();
  items[0]?.resolve(1);
  await list;
  items[1]?.reject(new Error("cut")); // nobody asks yet
  await turn();
  await assert.rejects(lists.next(), { message: "cut" });
});

test(
  "The time begins with the first item of a list",
  { timeout },
  async ({ signal }) => {
    async function* source() {
      for (let n = 1; !signal.aborted; n += 1) {
        await turn(); // so that there is always a new one
        yield n;
      }
    }
    const lists = batch(source(), Infinity, 200);
    assert.equal((await lists.next()).done, false);
    await lists.return(undefined);
  },
);

test("A failure leaves no timer", { timeout }, async () => {
  const before = timers();
  const { source, items } = byHand();
  items[0]?.resolve(1);
  items[1]?.reject(new Error("cut"));
  const lists = Array.fromAsync(batch(source, 3, never));
  await assert.rejects(lists, { message: "cut" });
  assert.equal(timers(), before);
});

test("A full list leaves no timer", { timeout }, async () => {
  const before = timers();
  await Array.fromAsync(batch(numbers(4), 2, never));
  assert.equal(timers(), before);
});

test("Whoever leaves closes the source", { timeout }, async () => {
  let isClosed = false;
  async function* source() {
    try {
      for (let n = 1; ; n += 1) yield n;
    } finally {
      isClosed = true;
    }
  }
  for await (const list of batch(source(), 2, never)) {
    assert.deepEqual(list, [1, 2]);
    break;
  }
  await turn();
  assert.equal(isClosed, true);
});

async function* numbers(count: number) {
  for (let n = 1; n <= count; n += 1) yield n;
}

/** A source whose items are given by hand. */
function byHand() {
  const items: PromiseWithResolvers<number>[] = [];
  for (let n = 0; n < 9; n += 1) {
    const item = Promise.withResolvers<number>();
    item.promise.catch(() => {}); // to be told by the source
    items.push(item);
  }
  async function* give() {
    for (const { promise } of items) yield await promise;
  }
  return { source: give(), items };
}

function timers() {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => name === "Timeout").length;
}
