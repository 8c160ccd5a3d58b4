import { expect, it } from "vitest";
import { readExampleSource } from "./read-example.ts";

it("a CommonJS program begins with main.cts", () => {
  const { program } = readExampleSource("10-foundations/classic-commonjs");
  expect(program.entry).toBe("main.cts");
  expect(Object.keys(program.files)).toEqual(["main.cts"]);
});
