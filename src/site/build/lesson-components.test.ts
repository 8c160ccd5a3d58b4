import { expect, test } from "vitest";
import { withImports } from "./lesson-components.ts";

test("only components that are used are imported, after the text, so that no line moves", () => {
  const text = "---\ntitle: A\n---\n\n<Predict>Text</Predict>\n";
  expect(withImports(text, ["CostBox", "Predict"], "/c")).toBe(
    '---\ntitle: A\n---\n\n<Predict>Text</Predict>\n\nimport Predict from "/c/Predict.astro";\n',
  );
});

test("a text without components stays as it is", () => {
  expect(withImports("Text", ["Predict"], "/c")).toBe("Text");
});
