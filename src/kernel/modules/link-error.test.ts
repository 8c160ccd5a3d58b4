import "#support/worker-globals.ts";
import { expect, test } from "vitest";
import { explainLinkError, type ImportPlace } from "./link-error.ts";

function place(path: string, statement: string, line: number, address = "blob:null/part"): ImportPlace {
  return { path, specifier: "./part.ts", address, statement, line, column: 1 };
}

const missing = (): SyntaxError =>
  new SyntaxError("The requested module 'blob:null/part' does not provide an export named 'soup'");

test("an export that is not there is told with the specifier, the file and the place of the name", () => {
  const error = missing();
  explainLinkError(error, [
    place("other.ts", `import { bread } from "./part.ts"`, 1),
    place("main.ts", `import { bread, soup } from "./part.ts"`, 3),
  ]);
  expect(error.message).toBe("The requested module './part.ts' does not provide an export named 'soup'");
  expect(error.stack).toBe(`SyntaxError: ${error.message}\n    at file:///program/main.ts:3:17`);
});

test("a name that is part of another is not taken for it", () => {
  const error = missing();
  explainLinkError(error, [
    place("other.ts", `import { soupSpoon } from "./part.ts"`, 1),
    place("main.ts", `import { soup } from "./part.ts"`, 2),
  ]);
  expect(error.stack).toContain("file:///program/main.ts:2:10");
});

test("an error that speaks of no import of the program stays as it is", () => {
  const error = missing();
  const { message, stack } = error;
  explainLinkError(error, [place("main.ts", `import { soup } from "./other.ts"`, 1, "blob:null/other")]);
  expect({ message: error.message, stack: error.stack }).toEqual({ message, stack });
});
