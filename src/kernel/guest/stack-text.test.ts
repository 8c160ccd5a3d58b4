import { expect, test } from "vitest";
import { framesOf, isNativeStack } from "./stack-text.ts";

const shown = (text: string): string[] => framesOf(text).map((frame) => frame.toString());

test("SpiderMonkey's frames read as V8 words them", () => {
  const text =
    "bake@file:///program/main.mjs:3:9\nbake/<@file:///program/main.mjs:4:1\nasync*serve@file:///program/a%20b.mjs:5:2\n@file:///program/main.mjs:9:1\n";
  expect(shown(text)).toEqual([
    "bake (file:///program/main.mjs:3:9)",
    "file:///program/main.mjs:4:1",
    "serve (file:///program/a%20b.mjs:5:2)",
    "file:///program/main.mjs:9:1",
  ]);
});

test("JavaScriptCore's frames have the name that the module gives itself", () => {
  const module = btoa("export default 1;\n//# sourceURL=file:///program/main.mjs");
  const own = btoa("kernel();");
  const text = `bake@data:text/javascript;base64,${module}:1:5\nforEach@[native code]\nmodule code@data:text/javascript;base64,${module}:2:1\nturn@data:text/javascript;base64,${own}:1:1`;
  const frames = framesOf(text);
  expect(frames.map((frame) => frame.getScriptNameOrSourceURL?.())).toEqual([
    "file:///program/main.mjs",
    "file:///program/main.mjs",
    "blob:",
  ]);
  expect(frames[1]?.getFunctionName()).toBeNull();
});

test("a text that V8 or a program has written is none of a browser's own", () => {
  expect(isNativeStack("a@file:///program/main.mjs:1:2\nmap@[native code]\n")).toBe(true);
  expect(isNativeStack("")).toBe(true);
  expect(isNativeStack("Error: a\n    at file:///program/main.mjs:1:2")).toBe(false);
  expect(isNativeStack("nothing to see")).toBe(false);
});
