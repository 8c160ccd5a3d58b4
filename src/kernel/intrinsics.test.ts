import { afterEach, describe, expect, it, vi } from "vitest";
import * as intrinsics from "./intrinsics.ts";

const { append, defineProperty, getterOf, Queue, SafeMap, SafeSet, sequenceOf, uncurried } = intrinsics;

afterEach(() => {
  vi.restoreAllMocks();
});

describe("what the kernel keeps of the language", () => {
  it("calls a method that was replaced since, without a method of functions", () => {
    const slice = uncurried(String.prototype.slice);
    const replaced = vi.spyOn(String.prototype, "slice").mockReturnValue("replaced");
    const { call } = Function.prototype;
    Function.prototype.call = () => "called";
    const sliced = slice("kitchen", 0, 3);
    Function.prototype.call = call;
    expect([sliced, replaced.mock.calls]).toEqual(["kit", []]);
  });

  it("reads by a getter of before", () => {
    const sizeOf = getterOf<number>(Map.prototype, "size");
    expect(sizeOf(new Map([[1, 2]]))).toBe(1);
    expect(() => getterOf(Map.prototype, "length")).toThrow('Expected a getter of "length".');
  });

  it("appends past a setter on the prototype of arrays", () => {
    let set = 0;
    Object.defineProperty(Array.prototype, 0, { set: () => (set += 1), configurable: true });
    const array: string[] = [];
    append(array, "soup");
    Reflect.deleteProperty(Array.prototype, 0);
    expect([array, set]).toEqual([["soup"], 0]);
  });

  it("defines what a descriptor says and nothing that it inherits", () => {
    Object.defineProperty(Object.prototype, "get", { value: () => "inherited", configurable: true });
    const target = {};
    const done = defineProperty(target, "dish", { value: "soup" });
    Reflect.deleteProperty(Object.prototype, "get");
    expect([done, Reflect.get(target, "dish")]).toEqual([true, "soup"]);
  });

  it("gives a list as a sequence that asks arrays for nothing", () => {
    const iterate = vi.spyOn(Array.prototype, Symbol.iterator);
    const seen: number[] = [];
    for (const one of sequenceOf([1, 2])) seen[seen.length] = one;
    const { length } = iterate.mock.calls;
    iterate.mockRestore();
    expect([seen, length]).toEqual([[1, 2], 0]);
  });

  it("has collections whose methods are their own and stay as they are", () => {
    vi.spyOn(Map.prototype, "get").mockReturnValue("replaced");
    const map = new SafeMap<string, number>();
    map.set("soup", 1);
    expect([map.get("soup"), map.has("tea"), map.size, map instanceof Map]).toEqual([1, false, 1, false]);
    expect(() => {
      SafeSet.prototype.add = () => new SafeSet();
    }).toThrow(TypeError);
  });
});

describe("Queue", () => {
  it("gives back in the order of adding, and undefined when empty", () => {
    const queue = new Queue<number>();
    queue.add(1);
    queue.add(2);
    expect([queue.length, queue.take(), queue.take(), queue.take(), queue.length]).toEqual([2, 1, 2, undefined, 0]);
    queue.add(3);
    expect([queue.length, queue.take(), queue.take()]).toEqual([1, 3, undefined]);
  });
});

it("a later script is lent all of it", async () => {
  vi.stubGlobal("$kept", { intrinsics });
  const lent = await import("./later/guest-intrinsics.ts");
  vi.unstubAllGlobals();
  expect({ ...lent }).toEqual({ ...intrinsics });
});
