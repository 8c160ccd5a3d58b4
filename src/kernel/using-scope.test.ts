import { expect, test } from "vitest";
import { usingScope } from "./using-scope.ts";

function resource(name: string, said: string[], error?: Error): Disposable {
  return {
    [Symbol.dispose]() {
      said.push(name);
      if (error !== undefined) throw error;
    },
  };
}

test("the last resource goes first, and what is null is none", () => {
  const said: string[] = [];
  const scope = usingScope();
  scope.u(resource("a", said));
  expect(scope.u(null)).toBe(null);
  scope.u(resource("b", said));
  scope.d();
  expect(said).toEqual(["b", "a"]);
});

test("an error on the way is thrown at the end, and one of disposal suppresses it", () => {
  const said: string[] = [];
  const [first, second] = [new Error("first"), new Error("second")];
  const scope = usingScope();
  scope.u(resource("a", said, second));
  scope.e = first;
  expect(() => scope.d()).toThrow(expect.objectContaining({ error: second, suppressed: first }));
  const other = usingScope();
  other.e = undefined;
  expect(() => other.d()).toThrow();
});

test("what cannot be disposed of is refused", () => {
  expect(() => usingScope().u({})).toThrow(TypeError);
});
