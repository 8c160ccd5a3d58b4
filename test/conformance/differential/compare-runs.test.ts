import { describe, expect, it } from "vitest";
import { differenceFrom, type Printed } from "./compare-runs.ts";

function printed(lines: string, ending: Printed["ending"] = 0, stderr = ""): Printed {
  return { stdout: lines.replace(/(\S+) ?/g, "$1\n"), stderr, ending };
}

describe("a run in the engine and runs on Node", () => {
  it("are the same", () => {
    expect(differenceFrom([printed("a b a")], printed("a b a"))).toBeUndefined();
  });

  it("differ in an order that all runs on Node agree on", () => {
    expect(differenceFrom([printed("a b c"), printed("b a c")], printed("b c a"))).toBe(
      'Node never prints "c" before "a"',
    );
    expect(differenceFrom([printed("a b c"), printed("b c a")], printed("b a c"))).toBeUndefined();
  });

  it("differ in no order where few runs on Node print both lines", () => {
    const rare = [printed("b a"), ...Array.from({ length: 4 }, () => printed("a"))];
    expect(differenceFrom(rare, printed("a b"))).toBeUndefined();
    expect(differenceFrom(rare.slice(0, 4), printed("a b"))).toBe('Node never prints "a" before "b"');
  });

  it("differ in a line, also in how often it is there", () => {
    expect(differenceFrom([printed("a b")], printed("a"))).toBe('Node always prints "b"');
    expect(differenceFrom([printed("a")], printed("a a"))).toBe('Node never prints "a (2)"');
    expect(differenceFrom([printed("a b"), printed("a")], printed("a"))).toBeUndefined();
  });

  it("differ in their ends", () => {
    expect(differenceFrom([printed("a", 1)], printed("a", 0))).toBe("it ends with 0, and Node with 1");
    expect(differenceFrom([printed("a", 1), printed("a", 0)], printed("a", 0))).toBeUndefined();
  });

  it("differ in the error, but not in the library's own frames and lines", () => {
    const node = printed(
      "a",
      1,
      "node:events:1\n  throw er;\n  ^\n\nError: x\n    at a (file:///p:1:1)\n    at node:b:1:1\n",
    );
    expect(differenceFrom([node], printed("a", 1, "\nError: x\n    at a (file:///p:1:1)\n"))).toBeUndefined();
    expect(differenceFrom([node], printed("a", 1, "\nError: y\n    at a (file:///p:1:1)\n"))).toContain("Error: x");
  });

  it("differ in the error behind a warning, but not in the library's line", () => {
    const warning = "(node:7) Warning: w\n(Use `node --trace-warnings ...`)\n";
    const node = printed(
      "a",
      1,
      `${warning}node:internal/event_target:1\n  throw err;\n  ^\n\nError: x\n    at a (file:///p:1:1)\n`,
    );
    const engine = (text: string): Printed =>
      printed("a", 1, `${text}file:///p:1\nthrow new Error("x");\n^\n\nError: x\n    at a (file:///p:1:1)\n`);
    expect(differenceFrom([node], engine(warning))).toBeUndefined();
    expect(differenceFrom([node], engine(""))).toContain("Warning: w");
    const own = printed("a", 1, `${warning}file:///p:2\nthrow new Error("x");\n^\n\nError: x\n`);
    expect(differenceFrom([own], printed("a", 1, own.stderr.replace("p:2", "p:1")))).toContain("p:2");
  });
});
