import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { Pool } from "./pool.ts";
import { QueueFull } from "./queue-full.ts";

const timeout = 5_000;
const file = new URL("./job.ts", import.meta.url);
let pool: Pool;

afterEach(() => pool.close());

test("What fits is done, the running jobs apart", async () => {
  pool = new Pool(file, { size: 2, maxQueue: 1 });
  const served = await runAll("soup", "bread", "cake");
  assert.deepEqual(served, ["soup", "bread", "cake"]);
});

test("One job too many is refused", { timeout }, async () => {
  pool = new Pool(file, { size: 1, maxQueue: 1 });
  const kept = runAll("soup", "bread");
  await assert.rejects(pool.run("cake"), QueueFull);
  assert.deepEqual(await kept, ["soup", "bread"]);
});

test("It is refused at once", { timeout }, async () => {
  pool = new Pool(file, { size: 1, maxQueue: 0 });
  const order: string[] = [];
  const kept = pool.run("soup").then(() => order.push("served"));
  await pool.run("cake").catch(() => order.push("refused"));
  await kept;
  assert.deepEqual(order, ["refused", "served"]);
});

test("When there is room again, jobs are taken", async () => {
  pool = new Pool(file, { size: 1, maxQueue: 0 });
  const served = await runAll("soup");
  await pool.run("bread");
  assert.deepEqual(served, ["soup"]);
});

async function runAll(...dishes: string[]) {
  const served = dishes.map((dish) => pool.run(dish));
  const texts = await Promise.all(served);
  return texts.map((text) => String(text).replace(", served", ""));
}
