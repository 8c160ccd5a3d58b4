import assert from "node:assert/strict";
import { test } from "node:test";
import { runInWorker } from "./run-in-worker.ts";

const timeout = 5_000;
const kitchen = new URL("./kitchen.ts", import.meta.url);

test("A thread's message is the result", async () => {
  assert.equal(await runInWorker(kitchen, "soup"), "soup, cooked");
});

test("Two calls at once give a result each", async () => {
  const dishes = ["soup", "bread"];
  const made = dishes.map((dish) => runInWorker(kitchen, dish));
  const cooked = ["soup, cooked", "bread, cooked"];
  assert.deepEqual(await Promise.all(made), cooked);
});

test("An error in the thread rejects", { timeout }, async () => {
  const stone = { message: "A stone stays hard." };
  await assert.rejects(runInWorker(kitchen, "stone"), stone);
});

test("An end without a message rejects", { timeout }, async () => {
  await assert.rejects(runInWorker(kitchen, "nothing"));
});
