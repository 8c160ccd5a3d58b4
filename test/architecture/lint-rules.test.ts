import { ESLint } from "eslint";
import { expect, test } from "vitest";
import { root } from "./project-files.ts";

// Under CI=true typescript-eslint takes every text from the disk; these are made up in the place of real files.
process.env["TSESTREE_SINGLE_RUN"] = "false";

const eslint = new ESLint({ cwd: root });

/** The rules that a made-up text in the place of a real file breaks. */
async function brokenRules(text: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return [...new Set(result?.messages.map(({ ruleId }) => ruleId ?? "parse error"))];
}

const page = "src/site/elements/run-example.ts";
const patient = { timeout: 60_000 };

test.each([
  ["markup from text", 'document.body.innerHTML = "x";', "no-restricted-syntax"],
  ["markup beside an element", 'document.body.insertAdjacentHTML("beforeend", "x");', "no-restricted-syntax"],
  ["an inline handler", 'document.body.setAttribute("onclick", "x");', "no-restricted-syntax"],
  ["an enum", "enum Way { up }\nvoid Way;", "no-restricted-syntax"],
  ["a namespace", "namespace Way { export const up = 1; }\nvoid Way;", "no-restricted-syntax"],
  ["a default export", "export default 1;", "no-restricted-syntax"],
  ["eval", 'eval("1");', "no-eval"],
  ["a function from text", 'new Function("1")();', "no-new-func"],
  ["a forgotten promise", "Promise.resolve(1);", "@typescript-eslint/no-floating-promises"],
  [
    "a promise as a condition",
    "if (Promise.resolve(false)) document.close();",
    "@typescript-eslint/no-misused-promises",
  ],
])("%s is caught", patient, async (_, text, rule) => {
  expect(await brokenRules(text, page)).toEqual([rule]);
});

test("a type that is imported as a value is caught", patient, async () => {
  const text = 'import { Program } from "#program/program.ts";\nexport const nothing: Program | null = null;';
  expect(await brokenRules(text, page)).toEqual(["@typescript-eslint/consistent-type-imports"]);
});

test("the kernel alone may make code from text", patient, async () => {
  expect(await brokenRules('new Function("1")();', "src/kernel/frame.ts")).toEqual([]);
});
