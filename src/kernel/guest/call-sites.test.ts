import { expect, test } from "vitest";
import { callSites, typeNameOf } from "./call-sites.ts";

test("frames are told from the caller's on, and Error is left as it was", () => {
  const before = Object.getOwnPropertyDescriptors(Error);
  function outer(): readonly string[] {
    return inner();
  }
  function inner(): readonly string[] {
    return callSites(2, inner).map((site) => site.getFunctionName() ?? "");
  }
  expect(outer()[0]).toBe("outer");
  expect(outer()).toHaveLength(2);
  expect(Object.getOwnPropertyDescriptors(Error)).toEqual(before);
});

test("an object's kind is told without running any of it", () => {
  class Lamp {}
  const trap = (): never => {
    throw new Error("a trap ran");
  };
  const traps = { get: trap, getPrototypeOf: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap };
  expect(typeNameOf(new Lamp())).toBe("Lamp");
  expect(typeNameOf(Object.setPrototypeOf(new Lamp(), null) as object)).toBe("Lamp");
  expect(typeNameOf(new Proxy({}, traps))).toBe("Proxy");
  expect(typeNameOf(new Proxy(() => {}, traps))).toBe("Proxy");
  expect(typeNameOf([])).toBe("Array");
});
