import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { withTimeout } from "./with-timeout.ts";

const timeout = 1000;

test("A job in time gives its result", { timeout }, async () => {
  assert.equal(await withTimeout(async () => "soup", 500), "soup");
});

test(
  "Too late, it rejects, and the job is told",
  { timeout },
  async () => {
    const { job, signals } = deaf();
    const late = withTimeout(job, 5);
    await assert.rejects(late, { name: "TimeoutError" });
    assert.equal(signals[0]?.aborted, true);
    assert.equal(signals[0]?.reason.name, "TimeoutError");
  },
);

test(
  "What a job makes of the abort is not told",
  { timeout },
  async () => {
    const late = withTimeout((signal) => {
      const job = Promise.withResolvers<never>();
      const stop = () => job.reject(new Error("stopped"));
      signal.addEventListener("abort", stop);
      return job.promise;
    }, 5);
    await assert.rejects(late, { name: "TimeoutError" });
  },
);

test("A failure of a job is its own", { timeout }, async () => {
  const { job, jobs } = deaf();
  const failing = withTimeout(job, 500);
  jobs[0]?.reject(new Error("burnt"));
  await assert.rejects(failing, { message: "burnt" });
});

test("A job that throws leaves no timer", { timeout }, async () => {
  const before = timers();
  const failing = withTimeout(() => {
    throw new Error("burnt");
  }, 500);
  await assert.rejects(failing, { message: "burnt" });
  assert.equal(timers(), before);
});

test("After a result no timer is left", { timeout }, async () => {
  const before = timers();
  await withTimeout(async () => "soup", 500);
  assert.equal(timers(), before);
});

test(
  "The caller's signal stops it as well",
  { timeout },
  async () => {
    const before = timers();
    const { job, signals } = deaf();
    const outer = new AbortController();
    const going = withTimeout(job, 500, outer.signal);
    outer.abort(new Error("closing time"));
    await assert.rejects(going, { message: "closing time" });
    assert.equal(signals[0]?.reason.message, "closing time");
    assert.equal(timers(), before);
  },
);

test(
  "Stopped before, the job does not begin",
  { timeout },
  async () => {
    const { job, signals } = deaf();
    const gone = AbortSignal.abort(new Error("closed"));
    const going = withTimeout(job, 20, gone);
    await assert.rejects(going, { message: "closed" });
    assert.equal(signals.length, 0);
  },
);

test("It leaves no listener behind", { timeout }, async () => {
  const { signal } = new AbortController();
  for (let n = 0; n < 3; n += 1) {
    await withTimeout(async () => n, 500, signal);
    const late = withTimeout(deaf().job, 5, signal);
    await assert.rejects(late, { name: "TimeoutError" });
  }
  assert.equal(getEventListeners(signal, "abort").length, 0);
});

test(
  "A failure after the end is handled",
  { timeout },
  async () => {
    const { job, jobs } = deaf();
    const late = withTimeout(job, 5);
    await assert.rejects(late, { name: "TimeoutError" });
    jobs[0]?.reject(new Error("stopped")); // unhandled, it fails
    await turn();
  },
);

/** A job that hears nothing, and is ended by hand. */
function deaf() {
  const jobs: PromiseWithResolvers<string>[] = [];
  const signals: AbortSignal[] = [];
  const job = (signal: AbortSignal) => {
    const one = Promise.withResolvers<string>();
    jobs.push(one);
    signals.push(signal);
    return one.promise;
  };
  return { job, jobs, signals };
}

function timers() {
  const resources = process.getActiveResourcesInfo();
  return resources.filter((name) => name === "Timeout").length;
}
