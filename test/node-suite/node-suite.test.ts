import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { groupOf, goalGroups, groups } from "./groups.ts";
import { reasonToSkip } from "./not-applicable.ts";
import { optionsOf } from "./options-of-test.ts";
import { causesOf, failuresOf, type Judged, reasonsOf, tableOf, talliesOf } from "./report.ts";
import { Checkout } from "./test-files.ts";
import { errorIn, resultOf } from "./test-result.ts";

const none = { flags: [], env: {} };

describe("groups", () => {
  test.each([
    ["test-worker-message-port.js", "message-ports"],
    ["test-worker-terminate.js", "workers"],
    ["test-timers-ordering.js", "timers"],
    ["test-event-emitter-errors.js", "events"],
    ["test-http-agent.js", "http"],
    ["test-stream2-pipe.js", "streams"],
    ["test-child-process-fork.js", "fork"],
    ["test-abortsignal-any.mjs", "abort"],
    ["test-dgram-close.js", null],
    ["parallel.status", null],
  ])("%s is of %s", (file, group) => {
    expect(groupOf(file)).toBe(group);
  });

  test("the groups with a goal are groups", () => {
    const names = groups.map(({ name }) => name);
    expect(goalGroups.filter((name) => !names.includes(name))).toEqual([]);
    expect(goalGroups).toContain("streams");
    expect(goalGroups).not.toContain("fs");
  });
});

test("flags and environment stand in lines of their own", () => {
  expect(
    optionsOf("'use strict';\n// Flags: --expose-internals  --no-warnings\n// Env: A=1=2 B=\nrequire('x');"),
  ).toEqual({
    flags: ["--expose-internals", "--no-warnings"],
    env: { A: "1=2", B: "" },
  });
  expect(optionsOf("// Flags of old\n")).toEqual(none);
});

describe("what does not apply", () => {
  test.each([
    ["test-worker-x.js", "const inspector = require('node:inspector');", "needs V8's inspector"],
    ["test-timers-x.js", "require('../common/gc')", "needs control of the garbage collector"],
    ["test-worker-x.js", "import vm from 'vm';", "needs contexts of V8"],
    ["test-timers-x.js", "// like require('vm') did\nrequire('timers')", null],
    ["test-fork-x.js", "exec(`${process.execPath} x.js`)", null],
    ["test-fork-x.js", "exec('echo hello')", "needs a shell"],
    ["test-util-x.js", "spawn(isWindows ? 'cmd' : 'cat');", "needs programs of the operating system"],
    [
      "test-worker-x.js",
      "spawnSync(process.execPath, ['--expose-internals', __filename]);",
      "needs the library's insides, opened by the program itself",
    ],
  ])("%s with %s", (file, text, reason) => {
    expect(reasonToSkip(file, text, none)).toBe(reason);
  });

  test("an option that is V8's, and one that nobody knows", () => {
    const of = (flag: string): string | null => reasonToSkip("test-x.js", "", { flags: [flag], env: {} });
    expect(of("--expose-internals")).toBeNull();
    expect(of("--unhandled-rejections=strict")).toBeNull();
    expect(of("--expose-gc")).toBe("needs control of the garbage collector");
    expect(of("--nobody-knows=3")).toBe("needs --nobody-knows");
  });
});

describe("results", () => {
  test("the exit code judges, but a test that skips itself has not passed", () => {
    const run = { exitCode: 0, stdout: "", stderr: "Error: told\n", took: 1 };
    expect(resultOf(run).status).toBe("passed");
    expect(resultOf({ ...run, exitCode: 1 })).toMatchObject({ status: "failed", error: "Error: told" });
    expect(resultOf({ ...run, exitCode: null }).status).toBe("timed-out");
    expect(resultOf({ ...run, stdout: "1..0 # Skipped: no crypto\n" })).toMatchObject({
      status: "skipped-itself",
      error: "Skips itself: no crypto",
    });
  });

  test("an assertion is told with what it compared, an uncalled function with its count", () => {
    const stderr =
      "node:assert:1\n  throw\n  ^\n\nAssertionError [ERR_ASSERTION]: Expected equal:\n\n1 !== 2\n\n    at x:1\n";
    expect(errorIn("", stderr)).toBe("AssertionError [ERR_ASSERTION]: Expected equal: 1 !== 2");
    expect(errorIn("Mismatched noop function calls. Expected exactly 1, actual 0.\n    at x\n", "")).toMatch(
      /^Mismatched/,
    );
  });
});

describe("the report", () => {
  const passed = { status: "passed", error: "", took: 1 } as const;
  const failed = (error: string): Judged["engine"] => ({ status: "failed", error, took: 1 });
  const one = { group: "timers", uncounted: null, node: passed };
  const judged: Judged[] = [
    { ...one, file: "a.js", engine: passed },
    { ...one, file: "b.js", engine: failed("Error: no /a/b 12") },
    { ...one, file: "c.js", engine: failed("Error: no /c 7") },
    { ...one, file: "d.js", engine: null, node: failed("x"), uncounted: "on real Node: x" },
    { ...one, group: "path", file: "e.js", engine: null, node: null, uncounted: "needs TLS" },
  ];

  test("counts by group, in the order that was asked for", () => {
    expect(talliesOf(judged, ["path", "timers"])).toEqual([
      { group: "path", passed: 0, failed: 0, notApplicable: 1, failsOnNode: 0 },
      { group: "timers", passed: 1, failed: 2, notApplicable: 0, failsOnNode: 1 },
    ]);
    expect(tableOf(talliesOf(judged))).toMatch(/^timers +1 +2 +33\.3 % +0 +1$/m);
  });

  test("tells failures, what they have in common, and why tests do not apply", () => {
    expect(failuresOf(judged)).toBe("timers  b.js\n    Error: no /a/b 12\ntimers  c.js\n    Error: no /c 7");
    expect(causesOf(judged)).toEqual([{ error: "Error: no <path> 0", files: ["b.js", "c.js"] }]);
    expect(reasonsOf(judged)).toBe("   1  needs TLS");
  });
});

describe("a checkout", () => {
  const root = mkdtempSync(join(tmpdir(), "interleave-checkout-"));
  const put = (path: string, text: string | Uint8Array): void => {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const source = `require('../common'); const f = fixtures.path('data', 'one.txt'); fork('../fixtures/child.js');
require(fixtures.path('bare')); fixtures.readKey('one.pem');`;
  put("test/parallel/test-timers-one.js", source);
  put("test/parallel/test-path-two.js", "require('vm')");
  put("test/parallel/test-path-three.js", "fixtures.readSync('picture.jpg')");
  put("test/common/index.js", "require('./tmpdir');");
  put("test/common/tmpdir.js", "");
  put("test/common/unused.js", "");
  put("test/fixtures/data/one.txt", "1");
  put("test/fixtures/bare.js", "");
  put("test/fixtures/keys/one.pem", "");
  put("test/fixtures/child.js", "require('../common/unused')");
  put("test/fixtures/picture.jpg", Uint8Array.of(0xff, 0xd8));
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test("gives the tests of a group, or one by its name", () => {
    const checkout = new Checkout(root);
    expect(checkout.tests(["timers"]).map(({ file }) => file)).toEqual(["test-timers-one.js"]);
    expect(checkout.tests(["test-path-two"])).toMatchObject([{ group: "path", skipped: "needs contexts of V8" }]);
    expect(checkout.tests(["test-path-three"])).toMatchObject([{ skipped: "needs a fixture that is no text" }]);
  });

  test("gives a test with what it requires and the fixtures it names", () => {
    const checkout = new Checkout(root);
    const [found] = checkout.tests(["timers"]);
    expect(found && Object.keys(checkout.programFiles(found)).sort()).toEqual([
      "test/common/index.js",
      "test/common/tmpdir.js",
      "test/common/unused.js",
      "test/fixtures/bare.js",
      "test/fixtures/child.js",
      "test/fixtures/data/one.txt",
      "test/fixtures/keys/one.pem",
      "test/parallel/test-timers-one.js",
    ]);
  });

  test("is refused where it has no tests", () => {
    expect(() => new Checkout(join(root, "test"))).toThrow(/test\/parallel/);
  });
});
