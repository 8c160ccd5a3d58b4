import assert from "node:assert/strict";
import { test } from "node:test";
import { Breaker } from "./breaker.ts";

const timeout = 1000;
const down = new Error("down");

test("Results and failures pass through", { timeout }, async () => {
  const { call } = setUp();
  const [first, second] = [call(), call()];
  first.job?.resolve("fine");
  second.job?.reject(down);
  assert.equal(await first.result, "fine");
  assert.equal(await second.result, "Error: down");
});

test(
  "After failures in a row it is open",
  { timeout },
  async () => {
    const { fail, call } = setUp();
    for (let n = 0; n < 3; n += 1) await fail();
    const { isCalled, result } = call();
    assert(!isCalled, "Expected no call.");
    assert.notEqual(await result, "fine");
  },
);

test("A success between begins anew", { timeout }, async () => {
  const { fail, succeed, call } = setUp();
  await fail();
  await fail();
  await succeed();
  await fail();
  await fail();
  assert(call().isCalled, "Expected a call.");
});

test(
  "After the rest one call is a probe",
  { timeout },
  async () => {
    const { fail, call, clock } = setUp();
    for (let n = 0; n < 3; n += 1) await fail();
    clock.now = 99;
    assert(!call().isCalled, "Expected no call at 99.");
    clock.now = 100;
    assert(call().isCalled, "Expected a probe.");
    assert(!call().isCalled, "Expected one probe.");
  },
);

test("A probe that works closes it", { timeout }, async () => {
  const { fail, succeed, call, clock } = setUp();
  for (let n = 0; n < 3; n += 1) await fail();
  clock.now = 100;
  await succeed();
  await fail();
  await fail();
  assert(call().isCalled, "Expected a call.");
});

test("A probe that fails opens it again", { timeout }, async () => {
  const { fail, call, clock } = setUp();
  for (let n = 0; n < 3; n += 1) await fail();
  clock.now = 150;
  await fail();
  clock.now = 249;
  assert(!call().isCalled, "Expected no call at 249.");
  clock.now = 250;
  assert(call().isCalled, "Expected a probe.");
});

test("A late success does not close it", { timeout }, async () => {
  const { fail, call } = setUp();
  const late = call();
  for (let n = 0; n < 3; n += 1) await fail();
  late.job?.resolve("fine");
  assert.equal(await late.result, "fine");
  assert(!call().isCalled, "Expected no call.");
});

test("A late failure prolongs no rest", { timeout }, async () => {
  const { fail, call, clock } = setUp();
  const late = call();
  for (let n = 0; n < 3; n += 1) await fail();
  clock.now = 50;
  late.job?.reject(down);
  await late.result;
  clock.now = 100;
  assert(call().isCalled, "Expected a probe.");
});

test(
  "While a probe is under way, only it counts",
  { timeout },
  async () => {
    const { fail, call, clock } = setUp();
    const [works, fails] = [call(), call()];
    for (let n = 0; n < 3; n += 1) await fail();
    clock.now = 100;
    const probe = call();
    works.job?.resolve("fine");
    await works.result;
    assert(!call().isCalled, "Expected no call beside it.");
    fails.job?.reject(down);
    await fails.result;
    clock.now = 200;
    assert(!call().isCalled, "Expected no second probe.");
    probe.job?.resolve("fine");
    await probe.result;
    assert(call().isCalled, "Expected a call.");
  },
);

test(
  "What began before it opened counts no more",
  { timeout },
  async () => {
    const { fail, succeed, call, clock } = setUp();
    const late = [call(), call(), call()];
    for (let n = 0; n < 3; n += 1) await fail();
    clock.now = 100;
    await succeed();
    for (const { job, result } of late) {
      job?.reject(down);
      await result;
    }
    assert(call().isCalled, "Expected a call.");
  },
);

/** A breaker for three failures and a rest of 100. */
function setUp() {
  const clock = { now: 0 };
  const jobs: PromiseWithResolvers<string>[] = [];
  const action = () => {
    const job = Promise.withResolvers<string>();
    jobs.push(job);
    return job.promise;
  };
  const limits = { failures: 3, rest: 100, now: () => clock.now };
  const breaker = new Breaker(action, limits);
  const call = () => {
    const before = jobs.length;
    const result = breaker.call().catch(String);
    const job = jobs[before];
    return { job, isCalled: job !== undefined, result };
  };
  const fail = async () => {
    const { job, result } = call();
    job?.reject(down);
    await result;
  };
  const succeed = async () => {
    const { job, result } = call();
    job?.resolve("fine");
    await result;
  };
  return { clock, call, fail, succeed };
}
