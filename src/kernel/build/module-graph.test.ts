import { describe, expect, test } from "vitest";
import { closureOf, type Requires, requiresOf } from "./module-graph.ts";

describe("requiresOf", () => {
  test("what is required while a module is evaluated, and what only later", () => {
    const source = `
      const a = require("a"), { b } = require('internal/b');
      if (process.platform === "win32") require("in-a-branch");
      class A extends require("base") { static x = require("static"); method() { return require("method"); } }
      const lazy = () => require("arrow");
      function later() { require("a"); return function () { return require("deep"); }; }
      module.exports = { get x() { return require("getter"); }, y: require("value") };`;
    expect(requiresOf(source)).toEqual({
      eager: ["a", "internal/b", "in-a-branch", "base", "static", "value"],
      lazy: ["method", "arrow", "deep", "getter"],
      bindings: [],
    });
  });

  test("what is no such call is none", () => {
    const source = `
      // require("comment")
      const text = 'require("text")';
      module.require("member"); require(name); require(\`template\${1}\`); required("other"); require("one" + "two");`;
    expect(requiresOf(source)).toEqual({ eager: [], lazy: [], bindings: [] });
  });

  test("what is required both now and later is required now", () => {
    expect(requiresOf(`function f() { require("a"); }\nrequire("a");`)).toEqual({
      eager: ["a"],
      lazy: [],
      bindings: [],
    });
  });

  test("the bindings that it names, wherever", () => {
    const source = `const { a } = internalBinding("a"); function f() { internalBinding('b'); internalBinding(name); }`;
    expect(requiresOf(source).bindings).toEqual(["a", "b"]);
  });

  test("properties defined lazily count as later", () => {
    expect(requiresOf(`defineLazyProperties(target, "internal/x", ["a"]);`)).toEqual({
      eager: [],
      lazy: ["internal/x"],
      bindings: [],
    });
  });

  test("a module is the body of a function: it may return, and need not end with a line", () => {
    expect(requiresOf(`if (require("a")) return; // require("b")`)).toEqual({ eager: ["a"], lazy: [], bindings: [] });
  });
});

describe("closureOf", () => {
  const graph = new Map<string, Requires>([
    ["a", { eager: ["b", "c"], lazy: ["late"], bindings: [] }],
    ["b", { eager: ["c", "unknown"], lazy: [], bindings: [] }],
    ["c", { eager: ["a"], lazy: [], bindings: [] }],
    ["late", { eager: ["later"], lazy: [], bindings: [] }],
    ["later", { eager: [], lazy: [], bindings: [] }],
  ]);

  test("everything that is evaluated, through circles too; nothing that is only required later", () => {
    expect([...closureOf(["a"], graph)].sort()).toEqual(["a", "b", "c"]);
  });

  test("roots that nothing is known of are left out", () => {
    expect([...closureOf(["unknown", "late"], graph)].sort()).toEqual(["late", "later"]);
  });
});
