import assert from "node:assert/strict";
import { test } from "node:test";
import { doubleAll } from "./main.ts";
import { started } from "./staff.ts";

const timeout = 20_000;

test(
  "Jobs without a crash need no more processes than asked for",
  {
    timeout,
  },
  async () => {
    const before = started;
    assert.deepEqual(await doubleAll([4, 2, 0], 2), [8, 4, 0]);
    assert.equal(started - before, 2);
  },
);

test(
  "A job that crashes once is done again, in its place",
  {
    timeout,
  },
  async () => {
    assert.deepEqual(await doubleAll([0, 1, 2], 2), [0, 2, 4]);
  },
);

test(
  "Each crash starts one process, and only one",
  {
    timeout,
  },
  async () => {
    const before = started;
    await doubleAll([1, 2, 3], 1);
    assert.equal(started - before, 3);
  },
);

test(
  "A job that crashes twice rejects, and is not tried again",
  {
    timeout,
  },
  async () => {
    const before = started;
    await assert.rejects(doubleAll([13], 1), /job 13/);
    assert.equal(started - before, 2);
  },
);
