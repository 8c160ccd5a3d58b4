import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { connect } from "./connect.ts";
import { DivisionError } from "./methods.ts";

const timeout = 5_000;
const workers: Worker[] = [];

after(async () => {
  for (const worker of workers) await worker.terminate();
});

test("A call gives its result", async () => {
  assert.equal(await open()("add", [1, 2]), 3);
});

test("Each of two calls gets its own answer", async () => {
  const call = open();
  const slow = call("addSlowly", [1, 2]);
  const fast = call("add", [10, 20]);
  assert.deepEqual(await Promise.all([slow, fast]), [3, 30]);
});

test("A result of 0 is a result", { timeout }, async () => {
  assert.equal(await open()("add", [0, 0]), 0);
});

test("An error rejects, and has its class", async () => {
  const failing = open()("divide", [1, 0]);
  await assert.rejects(failing, DivisionError);
});

test("A thread that ends rejects", { timeout }, async () => {
  await assert.rejects(open()("leave", []));
});

function open() {
  const file = new URL("./calculator.ts", import.meta.url);
  const worker = new Worker(file);
  workers.push(worker);
  return connect(worker);
}
