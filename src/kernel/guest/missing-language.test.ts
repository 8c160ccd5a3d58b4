import { expect, test, vi } from "vitest";

test("where the browser has no disposable stack, ours behaves as the language says", async () => {
  vi.stubGlobal("DisposableStack", undefined);
  Reflect.deleteProperty(globalThis, "DisposableStack");
  const { addMissingLanguage } = await import("./missing-language.ts");
  addMissingLanguage();
  const said: string[] = [];
  const stack = new DisposableStack();
  expect(Function.prototype.toString.call(DisposableStack)).not.toContain("[native code]");
  stack.use({ [Symbol.dispose]: () => said.push("used") });
  expect(stack.adopt("adopted", (value) => said.push(value))).toBe("adopted");
  stack.defer(() => said.push("deferred"));
  const moved = stack.move();
  expect([stack.disposed, moved.disposed]).toEqual([true, false]);
  expect(() => stack.defer(() => {})).toThrow(ReferenceError);
  moved.dispose();
  moved.dispose();
  expect(said).toEqual(["deferred", "adopted", "used"]);
  vi.unstubAllGlobals();
});

test("where it has one, it is left as it is", async () => {
  const before = Reflect.get(globalThis, "SuppressedError") as unknown;
  const { addMissingLanguage } = await import("./missing-language.ts");
  addMissingLanguage();
  expect(Reflect.get(globalThis, "SuppressedError")).toBe(before);
});
