import { expect, test } from "vitest";
import { revive, reviveBinding } from "./revive.ts";

test("what JSON lacks is made again", () => {
  const dumped = {
    nothing: { $: "undefined" },
    big: { $: "bigint", value: "9007199254740993" },
    endless: { $: "number", value: "Infinity" },
    list: [1, { $: "number", value: "NaN" }, ["a", null]],
    bytes: { $: "array", kind: "Uint32Array", length: 3 },
    inner: { deep: { $: "opaque" }, yes: true },
  } as const;
  expect(revive(dumped, "x")).toStrictEqual({
    nothing: undefined,
    big: 9007199254740993n,
    endless: Infinity,
    list: [1, NaN, ["a", null]],
    bytes: new Uint32Array(3),
    inner: { deep: undefined, yes: true },
  });
  expect((revive({ $: "symbol", name: "oninit" }, "x") as symbol).description).toBe("oninit");
});

test("a member that is named $ is not a mark", () => {
  expect(revive({ $: 1, other: 2 }, "x")).toEqual({ $: 1, other: 2 });
});

test("a function that is not written says which, and what to do", () => {
  const binding = reviveBinding("os", { getCPUs: { $: "function" } }, {});
  const { getCPUs } = binding as { getCPUs: () => never };
  expect(getCPUs).toThrow(
    "The embedded engine has no os.getCPUs, a part of Node that a browser page lacks: run this program with full Node.",
  );
  expect(getCPUs).toThrow(expect.objectContaining({ name: "Error", code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" }));
});

test("one in a list or an object is told by its whole path", () => {
  const binding = reviveBinding("fs", { all: [{ open: { $: "function" } }] }, {});
  const { all } = binding as { all: [{ open: () => never }] };
  expect(all[0].open).toThrow("has no fs.all[0].open,");
});

test("the library may extend a class that is not there, and learns so when it makes one", () => {
  const { Histogram } = reviveBinding("performance", { Histogram: { $: "function" } }, {}) as {
    Histogram: new () => object;
  };
  class Mine extends Histogram {}
  expect(Histogram.prototype).toBeTypeOf("object");
  expect(() => new Mine()).toThrow("has no performance.Histogram,");
});

test("ours stands in the place of Node's, getters as getters", () => {
  let reads = 0;
  const ours = {
    get counted(): number {
      return (reads += 1);
    },
    now: () => 7,
  };
  const binding = reviveBinding("x", { now: { $: "function" }, counted: 0, kept: 3 }, ours);
  expect(reads).toBe(0);
  expect([binding["counted"], binding["counted"], (binding["now"] as () => number)(), binding["kept"]]).toEqual([
    1, 2, 7, 3,
  ]);
  expect(Object.getPrototypeOf(binding)).toBeNull();
});
