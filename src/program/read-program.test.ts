import { describe, expect, it } from "vitest";
import { clashOf, isVariableName, pathTrouble, readProgram } from "./read-program.ts";

const files = { "main.ts": "console.log(1)", "parts/cook.ts": "" };

describe("a program from outside", () => {
  it("is taken whole, with arguments and environment", () => {
    const program = { files, entry: "parts/cook.ts", args: ["a b", "", "\n"], env: { A: "=\n", b_1: "" } };
    expect(readProgram(JSON.parse(JSON.stringify(program)))).toEqual({ kind: "read", program });
  });

  it("may bring packages", () => {
    const packages = { dependencies: { soup: "1.0.0", "@dish/bread": "^2" }, lock: "{}" };
    const read = readProgram({ files, entry: "main.ts", packages: { ...packages, color: "red" } });
    expect(read).toEqual({ kind: "read", program: { files, entry: "main.ts", args: [], env: {}, packages } });
  });

  it("has no arguments and no environment where none are given, and keeps nothing that it does not know", () => {
    const read = readProgram({ files, entry: "main.ts", color: "red" });
    expect(read).toEqual({ kind: "read", program: { files, entry: "main.ts", args: [], env: {} } });
  });

  it.each<[what: string, data: unknown, why: string]>([
    ["null", null, "expected an object with files and entry, but it is null"],
    ["a list", [], "but it is a list"],
    ["text", "hello", "but it is the text “hello”"],
    ["a number", 3, "but it is number 3"],
    ["no files", { entry: "main.ts" }, 'expected "files" to hold texts by path, but it is missing'],
    ["a list of files", { files: ["a"], entry: "0" }, 'expected "files" to hold texts by path, but it is a list'],
    ["an empty program", { files: {}, entry: "main.ts" }, "expected at least one file, but there is none"],
    ["a file that is no text", { files: { "a.ts": 1 }, entry: "a.ts" }, "expected the file “a.ts” to be text"],
    ["no entry", { files }, 'expected "entry" to be a path, but it is missing'],
    ["an entry elsewhere", { files, entry: "toString" }, "among the files, but they are “main.ts”, “parts/cook.ts”"],
    ["arguments that are no list", { files, entry: "main.ts", args: "a" }, 'expected "args" to be a list of texts'],
    ["an argument that is no text", { files, entry: "main.ts", args: ["a", 1] }, "but number 2 is number 1"],
    ["an argument with a NUL", { files, entry: "main.ts", args: ["\0"] }, "number 1 is text with a NUL in it"],
    ["an environment that is a list", { files, entry: "main.ts", env: [] }, 'expected "env" to hold texts by name'],
    ["a variable that is no text", { files, entry: "main.ts", env: { A: null } }, "the variable “A” to be text"],
    ["a variable without a name", { files, entry: "main.ts", env: { "": "" } }, 'in "env", but one is “”'],
    ["packages in a list", { files, entry: "main.ts", packages: [] }, '"packages" to hold dependencies and lock'],
    ["packages without a lock", { files, entry: "main.ts", packages: { dependencies: {} } }, '"lock" to be the text'],
    [
      "a package of an odd name",
      { files, entry: "main.ts", packages: { dependencies: { "../soup": "1" }, lock: "" } },
      'names of packages in "dependencies", but one is “../soup”',
    ],
    [
      "a version that is no text",
      { files, entry: "main.ts", packages: { dependencies: { soup: 1 }, lock: "" } },
      "the version of “soup” to be text, but it is number 1",
    ],
    ["a path upwards", { files: { "../a.ts": "" }, entry: "../a.ts" }, "without . and .., but it is “../a.ts”"],
    [
      "a file that is a folder too",
      { files: { a: "", "a/b.ts": "" }, entry: "a" },
      "expected files, but “a” and “a/b.ts” make one of them a folder",
    ],
    [
      "fifty-one files",
      { files: Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`${at}.ts`, ""])), entry: "0.ts" },
      "expected at most 50 files, but there are 51",
    ],
    [
      "files that are too long together",
      { files: { "a.ts": "a".repeat(1_048_576), "b.ts": "b" }, entry: "a.ts" },
      "expected files of at most 1,048,576 characters together, but they have 1,048,577",
    ],
  ])("is refused where it is %s", (_what, data, why) => {
    const read = readProgram(data);
    expect(read.kind).toBe("refused");
    expect(read.kind === "refused" && read.why).toContain(why);
  });

  it("cannot set a prototype", () => {
    const read = readProgram(JSON.parse('{"files":{"__proto__":"x","main.ts":""},"entry":"main.ts"}'));
    expect(read).toEqual({ kind: "refused", why: expect.stringContaining("another name than “__proto__”") as string });
    const env = readProgram(JSON.parse('{"files":{"main.ts":""},"entry":"main.ts","env":{"__proto__":"x"}}'));
    expect(env.kind).toBe("refused");
  });

  it("is told in one line, however its texts are", () => {
    const odd = `a\n\u202eb\u2028${"c".repeat(500)}`;
    const read = readProgram({ files, entry: odd });
    expect(read.kind === "refused" && read.why).toMatch(/“a\\u000a\\u202eb\\u2028c{10,60}…”/);
  });
});

describe("a path", () => {
  it.each(["main.ts", "a", "parts/cook.ts", "a b.ts", ".env", "été/大.ts", "a..b.ts", "@x/y+z-1.mts"])(
    "may be %s",
    (path) => {
      expect(pathTrouble(path)).toBeNull();
    },
  );

  it.each([
    ...["", "/a.ts", "C:/a.ts", "c:a", "\\a", "a\\b", "..", "../a", "a/../b", "./a", "a/./b", "a//b", "a/", " a", "a "],
    ...[
      "a\nb",
      "a\0",
      "a\u202eb",
      "\ud800",
      "a?b",
      "a#b",
      "a%2e",
      "file:a",
      "a".repeat(121),
      "__proto__",
      "a/__proto__/b",
    ],
  ])("may not be %j", (path) => {
    expect(pathTrouble(path)).toMatch(/^expected .*, (but|which) /);
  });

  it("clashes with one below it or above it", () => {
    expect(clashOf("a", ["b", "a/c"])).toBe("a/c");
    expect(clashOf("a/c", ["a"])).toBe("a");
    expect(clashOf("a", ["a", "ab/c", "b/a"])).toBeNull();
  });
});

it("knows the names of variables", () => {
  expect(["A", "a b", "é"].every(isVariableName)).toBe(true);
  expect(["", "A=", "A\nB", "\0", "__proto__"].some(isVariableName)).toBe(false);
});
