import "#support/worker-globals.ts";
import { expect, test } from "vitest";
import { cloneErrorOf } from "./clone-error.ts";

/** The library's own class, as the kernel hands it in. */
class LibraryException extends Error {
  constructor(message: string, name: string) {
    super(message);
    this.name = name;
  }
}

function browserError(message: string): Error {
  return Object.assign(new Error(message), { name: "DataCloneError" });
}

test("the browser's call is taken off its message, as Node words it", () => {
  const error = cloneErrorOf(
    browserError("Failed to execute 'postMessage' on 'MessagePort': () => {} could not be cloned."),
    LibraryException,
  );
  expect(error).toBeInstanceOf(LibraryException);
  expect(error).toMatchObject({ name: "DataCloneError", message: "() => {} could not be cloned." });
});

test("a message that holds the words of a call further on keeps them", () => {
  const message = "Symbol(Failed to execute 'a' on 'b': ) could not be cloned.";
  expect(cloneErrorOf(browserError(message), LibraryException)).toMatchObject({ message });
});

test("a port that is not listed is told in Node's words", () => {
  const error = cloneErrorOf(
    browserError(
      "Failed to execute 'postMessage' on 'MessagePort': A MessagePort could not be cloned because it was not transferred.",
    ),
    LibraryException,
  );
  expect(error).toBeInstanceOf(LibraryException);
  expect(error).toMatchObject({
    name: "DataCloneError",
    message: "Object that needs transfer was found in message but not listed in transferList",
  });
});

test("what the program's own getters throw goes through untouched", () => {
  for (const thrown of [new RangeError("mine"), "text", undefined]) {
    expect(cloneErrorOf(thrown, LibraryException)).toBe(thrown);
  }
});

test("where the browser does not say what could not be cloned, it is found", () => {
  const messageFor = (value: unknown): unknown =>
    (cloneErrorOf(browserError("The object can not be cloned."), LibraryException, value) as Error).message;
  expect(messageFor(() => 1)).toBe("() => 1 could not be cloned.");
  expect(messageFor({ a: [1, Symbol("b")] })).toBe("Symbol(b) could not be cloned.");
  expect(messageFor({ a: new WeakMap() })).toBe("#<WeakMap> could not be cloned.");
  const loop: { self?: unknown } = {};
  loop.self = loop;
  expect(messageFor(loop)).toBe("The object can not be cloned.");
});
