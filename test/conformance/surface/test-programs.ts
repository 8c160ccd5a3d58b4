// Programs that are test files, as a lesson's checks are: what they print, and with what code they end. Tests that are
// skipped in them show how node:test tells of such; every program itself runs.
import type { Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const testPrograms: Readonly<Record<string, Files>> = {
  "node:test: a file whose tests pass": {
    "main.mjs": `import { test, describe, it, before, after, beforeEach, afterEach } from "node:test";
import assert from "node:assert/strict";
test("adds", () => assert.equal(1 + 1, 2));
test("waits", async () => { await new Promise((resolve) => setTimeout(resolve, 2)); });
test("by callback", (t, done) => setImmediate(done));
test("has subtests", async (t) => {
  await t.test("first", () => {});
  await t.test("second", { skip: "not today" }, () => {});
  t.diagnostic("told");
});
describe("a suite", () => {
  const calls = [];
  before(() => calls.push("before"));
  after(() => console.log(calls.join()));
  beforeEach(() => calls.push("each"));
  afterEach(() => calls.push("done"));
  it("one", () => { calls.push("one"); });
  it("two", async () => { calls.push("two"); });
  it.skip("three", () => {});
  it.todo("four");
  describe("inner", () => { it("deep", (t) => assert.equal(t.name, "deep")); });
});
test("planned", (t) => { t.plan(2); t.assert.ok(1); t.assert.strictEqual(2, 2); });`,
  },
  "node:test: a file whose tests fail": {
    "main.mjs": `import test, { describe, it } from "node:test";
import assert from "node:assert/strict";
test("fails", () => { assert.equal(1, 2); });
test("throws", () => { throw new TypeError("bad"); });
test("rejects", async () => { throw new RangeError("late"); });
test("times out", { timeout: 5 }, () => new Promise((resolve) => setTimeout(resolve, 500)));
test("to do", { todo: true }, () => { throw new Error("later"); });
test("plans too much", (t) => { t.plan(2); t.assert.ok(1); });
describe("suite", () => {
  it("deep fails", () => assert.deepEqual({ a: 1 }, { a: 2 }));
  it("passes", () => {});
});
test("parent", async (t) => {
  await t.test("child fails", () => assert.ok(false, "told"));
});
test("expected", { expectFailure: true }, () => { throw new Error("as expected"); });`,
  },
  "node:test: mocks": {
    "main.mjs": `import { test, mock } from "node:test";
import assert from "node:assert/strict";
test("functions", (t) => {
  const f = t.mock.fn((a, b) => a + b);
  assert.equal(f(1, 2), 3);
  assert.deepEqual(f.mock.calls[0].arguments, [1, 2]);
  f.mock.mockImplementation(() => 9);
  f.mock.mockImplementationOnce(() => 8);
  assert.deepEqual([f(), f(), f.mock.callCount()], [8, 9, 3]);
  const object = { get value() { return 1; }, say: (x) => x, level: 1 };
  t.mock.method(object, "say", () => "mocked");
  t.mock.getter(object, "value", () => 7);
  assert.deepEqual([object.say("x"), object.value], ["mocked", 7]);
  t.mock.property(object, "level", 5);
  assert.equal(object.level, 5);
  t.mock.restoreAll();
  assert.deepEqual([object.say("x"), object.value, object.level], ["x", 1, 1]);
});
test("timers", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval", "setImmediate", "Date"], now: 1000 });
  const seen = [];
  setTimeout(() => seen.push("t" + Date.now()), 50);
  const every = setInterval(() => seen.push("i" + Date.now()), 20);
  setImmediate(() => seen.push("now"));
  t.mock.timers.tick(45);
  clearInterval(every);
  t.mock.timers.tick(10);
  assert.deepEqual(seen, ["now", "i1045", "i1045", "t1055"]);
  const { setTimeout: later } = await import("node:timers/promises");
  const waiting = later(1000, "r");
  t.mock.timers.runAll();
  assert.equal(await waiting, "r");
  t.mock.timers.setTime(5000);
  assert.equal(Date.now(), 5000);
  t.mock.timers.reset();
});
test("top mock", () => { const f = mock.fn(); f(); assert.equal(f.mock.callCount(), 1); mock.reset(); });
test("context", (t) => {
  assert.equal(t.signal.aborted, false);
  assert.equal(typeof t.filePath, "string");
  assert.equal(t.fullName, "context");
});
test("waits for", async (t) => { let n = 0; assert.equal(await t.waitFor(() => { n += 1; assert.ok(n > 2); return n; }, { interval: 1 }), 3); });`,
  },
  "node:test: TAP when asked for, and snapshots": {
    "main.mjs": `import { run, test, snapshot } from "node:test";
import { tap, spec, dot, junit } from "node:test/reporters";
console.log(typeof tap, typeof spec, typeof dot, typeof junit, typeof run, typeof snapshot.setDefaultSnapshotSerializers);
async function* events() {
  yield { type: "test:start", data: { nesting: 0, name: "one", file: "f", line: 1, column: 1 } };
  yield { type: "test:pass", data: { nesting: 0, name: "one", testNumber: 1, details: { duration_ms: 1.5 } } };
  yield { type: "test:fail", data: { nesting: 0, name: "two", testNumber: 2, details: { duration_ms: 2, error: Object.assign(new Error("bad"), { cause: "why", stack: "Error: bad\\n    at one (file:///program/main.mjs:7:126)" }) } } };
  yield { type: "test:diagnostic", data: { nesting: 0, message: "tests 2", level: "info" } };
}
for (const reporter of [tap, dot, junit]) {
  let text = "";
  for await (const part of reporter(events())) text += part;
  console.log(text.replace(/hostname="[^"]*"/, ""));
}
test("ends", () => {});`,
  },
};
