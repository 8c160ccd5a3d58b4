import assert from "node:assert/strict";
import { test } from "node:test";
import { retry } from "./retry.ts";

const timeout = 1000;

test("What works is tried once", { timeout }, async () => {
  const { attempt, pauses, limits, count } = failing(0);
  assert.equal(await retry(attempt, limits), "done");
  assert.equal(count(), 1);
  assert.deepEqual(pauses, []);
});

test(
  "The longest pause doubles, up to a bound",
  { timeout },
  async () => {
    const { attempt, pauses, limits } = failing(5);
    await retry(attempt, limits);
    assert.deepEqual(pauses, [100, 200, 400, 500, 500]);
  },
);

test("Each pause is a random part of it", { timeout }, async () => {
  const { attempt, pauses, limits } = failing(4);
  const parts = [0.5, 0, 0.25, 0.5];
  const random = () => parts.shift() ?? 1;
  await retry(attempt, { ...limits, random });
  assert.deepEqual(pauses, [50, 0, 100, 250]);
});

test(
  "The last failure is told, without a pause",
  { timeout },
  async () => {
    const { attempt, pauses, limits, count } = failing(9);
    const never = retry(attempt, { ...limits, attempts: 3 });
    await assert.rejects(never, { message: "failure 3" });
    assert.equal(count(), 3);
    assert.equal(pauses.length, 2);
  },
);

test(
  "An abort ends a pause, with its reason",
  { timeout },
  async () => {
    const { attempt, limits, count } = failing(9);
    const closing = new AbortController();
    const { signal } = closing;
    const { attempts } = limits;
    const far = { attempts, base: 9000, most: 9000, signal };
    const going = retry(attempt, { ...far, random: () => 1 });
    setImmediate(() => closing.abort(new Error("we close")));
    await assert.rejects(going, { message: "we close" });
    assert.equal(count(), 1);
  },
);

test(
  "An abort within an attempt is the last word",
  { timeout },
  async () => {
    const { limits, pauses } = failing(9);
    const closing = new AbortController();
    const { signal } = closing;
    let count = 0;
    const attempt = async () => {
      count += 1;
      closing.abort(new Error("we close"));
      throw new Error("busy");
    };
    const going = retry(attempt, { ...limits, signal });
    await assert.rejects(going, { message: "we close" });
    assert.equal(count, 1);
    assert.deepEqual(pauses, []);
  },
);

test("Aborted before, nothing is tried", { timeout }, async () => {
  const { attempt, limits, count } = failing(0);
  const signal = AbortSignal.abort(new Error("closed"));
  const going = retry(attempt, { ...limits, signal });
  await assert.rejects(going, { message: "closed" });
  assert.equal(count(), 0);
});

/** An attempt that fails so often; pauses are noted, not made. */
function failing(times: number) {
  let tried = 0;
  const pauses: number[] = [];
  const attempt = async () => {
    tried += 1;
    if (tried <= times) throw new Error(`failure ${tried}`);
    return "done";
  };
  const limits = {
    attempts: 6,
    base: 100,
    most: 500,
    random: () => 1,
    pause: async (ms: number) => pauses.push(ms),
  };
  return { attempt, pauses, limits, count: () => tried };
}
