// Programs that use every public member of assert.
import { attempt, type Files } from "./attempt.ts";

/** The programs, by what they are about. */
export const assertPrograms: Readonly<Record<string, Files>> = {
  "assert: every method": {
    "main.mjs": `${attempt}
import assert, { AssertionError } from "node:assert";
import strict from "node:assert/strict";
attempt("ok", () => assert.ok(0));
attempt("assert", () => assert(1 ===
  2));
attempt("assert typed", () => { const user = { name: "x" }; assert(user.name === "y" && user.name.length > 3); });
attempt("ok without", () => assert.ok());
attempt("ok text", () => assert.ok(null, "told"));
attempt("ok error", () => assert(false, new TypeError("mine")));
attempt("equal", () => assert.equal(1, "1"));
attempt("equal not", () => assert.equal(1, 2));
attempt("notEqual", () => assert.notEqual(1, "1"));
attempt("strictEqual", () => strict.equal(1, "1"));
attempt("strictEqual lines", () => assert.strictEqual("a\\nb\\nc", "a\\nx\\nc"));
attempt("strictEqual objects", () => assert.strictEqual({ a: 1 }, { a: 1 }));
attempt("deepStrictEqual", () => strict.deepEqual({ a: [1, 2, { b: 3 }], c: "x" }, { a: [1, 2, { b: 4 }], c: "x" }));
attempt("deepStrictEqual arrays", () => assert.deepStrictEqual([1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 9]));
attempt("deepStrictEqual maps", () => assert.deepStrictEqual(new Map([[1, new Set([1])]]), new Map([[1, new Set([2])]])));
attempt("deepStrictEqual classes", () => { class A { x = 1; } class B { x = 1; } assert.deepStrictEqual(new A(), new B()); });
attempt("deepEqual", () => assert.deepEqual({ a: 1 }, { a: "1" }));
attempt("deepEqual not", () => assert.deepEqual([1, [2]], [1, [3]]));
attempt("notDeepStrictEqual", () => assert.notDeepStrictEqual({ a: 1 }, { a: 1 }));
attempt("notDeepEqual", () => assert.notDeepEqual({ a: 1 }, { a: "1" }));
attempt("notStrictEqual", () => assert.notStrictEqual(NaN, NaN));
attempt("partial", () => assert.partialDeepStrictEqual({ a: 1, b: { c: 2, d: [1, 2] } }, { b: { d: [2] } }));
attempt("partial not", () => assert.partialDeepStrictEqual({ a: 1 }, { a: 2 }));
attempt("match", () => assert.match("abc", /x/));
attempt("doesNotMatch", () => assert.doesNotMatch("abc", /b/));
attempt("throws", () => assert.throws(() => {}));
attempt("throws class", () => assert.throws(() => { throw new TypeError("x"); }, RangeError));
attempt("throws pattern", () => assert.throws(() => { throw new TypeError("x"); }, /y/));
attempt("throws object", () => assert.throws(() => { throw new TypeError("x"); }, { name: "TypeError", message: "y" }));
attempt("throws right", () => assert.throws(() => { throw Object.assign(new TypeError("x"), { code: "C" }); }, { name: "TypeError", code: "C", message: /x/ }));
attempt("doesNotThrow", () => assert.doesNotThrow(() => { throw new Error("in"); }, "why"));
attempt("ifError", () => assert.ifError(new Error("in")));
attempt("ifError null", () => assert.ifError(null));
attempt("fail", () => assert.fail());
attempt("fail text", () => strict.fail("boom"));
await wait("rejects", () => assert.rejects(Promise.resolve(1)));
await wait("rejects right", () => strict.rejects(async () => { throw new RangeError("r"); }, RangeError));
await wait("rejects wrong", () => strict.rejects(async () => { throw new RangeError("r"); }, { message: "q" }));
await wait("rejects no promise", () => assert.rejects(() => 5));
await wait("doesNotReject", () => assert.doesNotReject(Promise.reject(new Error("in"))));
attempt("error", () => { const e = new AssertionError({ actual: 1, expected: 2, operator: "strictEqual" }); return [e.name, e.code, e.actual, e.expected, e.operator, e.generatedMessage, e.message]; });
attempt("names", () => [Object.keys(assert).sort(), strict.strict === strict, assert.strict.equal === assert.strictEqual]);
attempt("Assert", () => { const a = new assert.Assert({ diff: "full", strict: true }); a.equal(1, "1"); });
attempt("long", () => strict.equal("a".repeat(600), "b".repeat(600)));
attempt("many", () => strict.deepEqual(Array.from({ length: 60 }, (_, i) => i), Array.from({ length: 60 }, (_, i) => (i === 30 ? -1 : i))));
const error = await Promise.reject(Object.assign(new Error("e"), { extra: 1 })).catch((e) => e);
attempt("errors", () => strict.deepEqual(error, new Error("f")));
await wait("as it is told", () => strict.deepEqual({ a: 1, list: [1, [{ deep: [4] }]] }, { a: 1, list: [1, 3] }));`,
  },
  "assert: an expression of a TypeScript file": {
    "main.ts": `import assert from "node:assert";
interface User { readonly name: string }
const user: User = { name: "Ann" };
try {
  assert((user.name as string) === "Bob");
} catch (error) {
  console.log((error as Error).message);
}
try {
  assert.ok(user.name.startsWith("B")); // told with its line
} catch (error) {
  console.log(error);
}`,
  },
};
