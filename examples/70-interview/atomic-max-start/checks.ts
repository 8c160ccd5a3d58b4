import assert from "node:assert/strict";
import { once } from "node:events";
import { mock, test } from "node:test";
import { Worker } from "node:worker_threads";
import { atomicMax } from "./atomic-max.ts";

const cells = new Int32Array(new SharedArrayBuffer(8));

test("A higher value is stored", () => {
  cells[0] = 3;
  atomicMax(cells, 0, 7);
  assert.equal(cells[0], 7);
});

test("A lower one is not", () => {
  cells[0] = 7;
  atomicMax(cells, 0, 3);
  assert.equal(cells[0], 7);
});

test("Values below zero are compared, too", () => {
  cells[1] = -9;
  atomicMax(cells, 1, -4);
  assert.equal(cells[1], -4);
});

test("The old value is given back", () => {
  cells[0] = 3;
  assert.equal(atomicMax(cells, 0, 7), 3);
  assert.equal(atomicMax(cells, 0, 5), 7);
});

test("A higher value from elsewhere stays", () => {
  cells[0] = 0;
  meanwhile([100]);
  atomicMax(cells, 0, 50);
  mock.restoreAll();
  assert.equal(cells[0], 100);
});

test("Lower values from elsewhere do not end it", () => {
  cells[0] = 0;
  meanwhile([10, 20, 30]);
  const old = atomicMax(cells, 0, 50);
  mock.restoreAll();
  assert.equal(cells[0], 50);
  assert.equal(old, 30);
});

test("With two threads it never goes down", async () => {
  const both = new Int32Array(new SharedArrayBuffer(8));
  const file = new URL("./climb.ts", import.meta.url);
  const threads = [0, 1].map((first) => {
    const workerData = { cells: both, first };
    return once(new Worker(file, { workerData }), "exit");
  });
  await Promise.all(threads);
  assert(both[1] === 0, "Expected no step back.");
  assert(both[0] === 199_999, "Expected the top.");
});

/** Right after each of the next loads, another thread stores. */
function meanwhile(values: number[]) {
  const { load, compareExchange, store } = Atomics;
  const intrude = () => {
    const value = values.shift();
    if (value !== undefined) store(cells, 0, value);
  };
  mock.method(Atomics, "load", (array: Int32Array, at: number) => {
    const found = load(array, at);
    intrude();
    return found;
  });
  mock.method(
    Atomics,
    "compareExchange",
    (array: Int32Array, at: number, old: number, next: number) => {
      intrude();
      return compareExchange(array, at, old, next);
    },
  );
}
