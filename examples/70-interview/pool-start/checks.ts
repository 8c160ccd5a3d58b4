import assert from "node:assert/strict";
import { after, test } from "node:test";
import type { Worker } from "node:worker_threads";
import { Pool } from "./pool.ts";
import type { Job, Result } from "./work.ts";

const timeout = 5_000;
const file = new URL("./work.ts", import.meta.url);
const started: Worker[] = [];
process.on("worker", (worker) => started.push(worker));

const pools: Pool<Job, Result>[] = [];

const closeAll = async () => {
  for (const pool of pools) await pool.close();
  for (const worker of [...started]) await worker.terminate();
};
after(closeAll, { timeout });

test("Each job gets its own result", { timeout }, async () => {
  const pool = open(2);
  const names = ["a", "b", "c", "d"];
  const results = await Promise.all(
    names.map((name) => pool.run({ name, time: 5 })),
  );
  assert.deepEqual(
    results.map(({ name }) => name),
    names,
  );
});

test(
  "There are as many threads as asked for",
  { timeout },
  async () => {
    const before = started.length;
    const pool = open(2);
    const jobs = Array.from({ length: 5 }, () =>
      pool.run({ name: "job", time: 5 }),
    );
    await Promise.all(jobs);
    assert.equal(started.length - before, 2);
  },
);

test("Jobs begin in the order of asking", { timeout }, async () => {
  const pool = open(1);
  const over: string[] = [];
  const jobs = ["a", "b", "c"].map((name) =>
    pool.run({ name, time: 5 }).then(() => over.push(name)),
  );
  await Promise.all(jobs);
  assert.deepEqual(over, ["a", "b", "c"]);
});

test(
  "No job waits while a thread is idle",
  { timeout },
  async () => {
    const pool = open(2);
    const job = { name: "first", time: 5 };
    await Promise.all([pool.run(job), pool.run(job)]); // both run
    const over: string[] = [];
    const jobs = ["long", "a", "b", "c"].map((name) =>
      pool
        .run({ name, time: name === "long" ? 600 : 5 })
        .then(() => over.push(name)),
    );
    await Promise.all(jobs);
    assert.deepEqual(over, ["a", "b", "c", "long"]);
  },
);

test(
  "A crash rejects its job, and the next is done",
  { timeout },
  async () => {
    const before = started.length;
    const pool = open(1);
    const crash = pool.run({ name: "crash", time: 5 });
    const next = pool.run({ name: "next", time: 5 });
    await assert.rejects(crash, { message: "a crash" });
    assert.equal((await next).name, "next");
    assert.equal(started.length - before, 2); // one is replaced
  },
);

test("So does the end of a thread", { timeout }, async () => {
  const pool = open(1);
  const leave = pool.run({ name: "leave", time: 5 });
  const next = pool.run({ name: "next", time: 5 });
  await assert.rejects(leave);
  assert.equal((await next).name, "next");
});

test("A job that cannot be sent rejects", { timeout }, async () => {
  const pool = open(1);
  const name = (() => "a function") as unknown as string;
  const bad = pool.run({ name, time: 5 });
  const next = pool.run({ name: "next", time: 5 });
  await assert.rejects(bad, { name: "DataCloneError" });
  assert.equal((await next).name, "next");
});

test("After the close no thread is left", { timeout }, async () => {
  const before = started.length;
  const pool = new Pool<Job, Result>(file, 2);
  await pool.run({ name: "job", time: 5 });
  await pool.close();
  for (const worker of started.slice(before)) {
    assert.equal(worker.threadId, -1);
  }
});

function open(size: number) {
  const pool = new Pool<Job, Result>(file, size);
  pools.push(pool);
  return pool;
}
