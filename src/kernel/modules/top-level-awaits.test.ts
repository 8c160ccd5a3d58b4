import { parse } from "acorn";
import { expect, test } from "vitest";
import type { SyntaxNode } from "./syntax-tree.ts";
import { topLevelAwaits } from "./top-level-awaits.ts";

const found = (text: string): string[] =>
  topLevelAwaits(parse(text, { ecmaVersion: "latest", sourceType: "module" }) as unknown as SyntaxNode).map((at) =>
    text.slice(at, at + 7),
  );

test("awaits of functions are none of the module's", () => {
  expect(
    found("const a = [await one, async () => await two]; class B { static c = 1; async d() { await e; } }"),
  ).toEqual(["await o"]);
});

test("a loop is found where V8 says that it waits", () => {
  expect(found("for await (const name of many) ;")).toEqual(["name of"]);
  expect(found("for await (const { a: b } of many) ;")).toEqual(["} of ma"]);
  expect(found("let o; for await (o.field of many) await it;")).toEqual(["field o", "await i"]);
});
