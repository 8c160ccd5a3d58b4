import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { poll, sleep } from "./sleep.ts";

const timeout = 2000;

test("The shorter sleep is over first", { timeout }, async () => {
  const over: number[] = [];
  const times = [60, 5, 30];
  await Promise.all(
    times.map((ms) => sleep(ms).then(() => over.push(ms))),
  );
  assert.deepEqual(over, [5, 30, 60]);
});

test(
  "A signal ends it, with its own reason",
  { timeout },
  async () => {
    const nap = new AbortController();
    const sleeping = sleep(10_000, nap.signal);
    nap.abort(new Error("the bell"));
    await assert.rejects(sleeping, { message: "the bell" });
  },
);

test("Aborted before, it does not begin", { timeout }, async () => {
  const before = timers();
  const signal = AbortSignal.abort(new Error("too late"));
  await assert.rejects(sleep(10_000, signal), {
    message: "too late",
  });
  assert.equal(timers(), before);
});

test("An abort leaves no timer", { timeout }, async () => {
  const before = timers();
  const nap = new AbortController();
  const sleeping = sleep(10_000, nap.signal);
  nap.abort();
  await assert.rejects(sleeping, { name: "AbortError" });
  assert.equal(timers(), before);
});

test("A sleep leaves no listener", { timeout }, async () => {
  const { signal } = new AbortController();
  for (let n = 0; n < 3; n += 1) await sleep(1, signal);
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("Polling asks until it is true", { timeout }, async () => {
  let asked = 0;
  await poll(async () => ++asked === 3, 1, 1000);
  assert.equal(asked, 3);
});

test("The deadline cuts a pause short", { timeout }, async () => {
  const gone = poll(() => false, 10_000, 20);
  await assert.rejects(gone, { name: "TimeoutError" });
});

test("One deadline holds for all pauses", { timeout }, async () => {
  let asked = 0; // so often it cannot be before the deadline
  const gone = poll(() => ++asked > 200, 5, 300);
  await assert.rejects(gone, { name: "TimeoutError" });
});

function timers() {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => name === "Timeout").length;
}
