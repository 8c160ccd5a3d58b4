import { expect, test } from "vitest";
import { settleStack, wordStacksAsV8 } from "./foreign-stacks.ts";

test("with V8 nothing is touched", () => {
  const before = [Object.getOwnPropertyDescriptors(Error), Object.getOwnPropertyDescriptors(Error.prototype)];
  const own = globalThis.TypeError;
  wordStacksAsV8();
  expect([Object.getOwnPropertyDescriptors(Error), Object.getOwnPropertyDescriptors(Error.prototype)]).toEqual(before);
  expect(globalThis.TypeError).toBe(own);
  const error = new Error("kept");
  error.stack = "as@it:1:1";
  settleStack(error);
  expect(error.stack).toBe("as@it:1:1");
});
