import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { commandOf } from "./command-of.ts";
import { zipOf } from "./zip-of.ts";

test("arguments and environment are quoted as a shell needs it", () => {
  expect(commandOf({ entry: "main.ts", args: ["--jobs", "it's 5"], env: { MODE: "a b" } })).toBe(
    `MODE='a b' node main.ts --jobs 'it'\\''s 5'`,
  );
});

test("a program's own package.json and README stay its own", () => {
  const files = { "main.ts": "1;", "package.json": '{"type":"commonjs"}' };
  const zip = unzipSync(zipOf({ files, entry: "main.ts", args: [], env: {} }, { name: "x" }));
  expect(Object.keys(zip).sort()).toEqual(["x/README.md", "x/main.ts", "x/package.json"]);
  expect(strFromU8(zip["x/package.json"] ?? new Uint8Array())).toBe('{"type":"commonjs"}');
});
