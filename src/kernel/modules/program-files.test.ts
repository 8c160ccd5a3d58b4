import "#support/worker-globals.ts";
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, realpath, rm, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GuestProgram } from "../wire.ts";
import { addressOf, pathWithin, programRoot, resolve } from "./program-files.ts";

const files = { "main.ts": "", "b.ts": "", "a b.ts": "", "ü#?.ts": "", "sub/c.ts": "", "sub/deep/d.ts": "" };
const program: GuestProgram = { entry: "main.ts", files, args: [], env: {}, stripped: {} };
const builtins = new Set(builtinModules.filter((id) => !id.startsWith("node:")));

function resolved(specifier: string, from = "main.ts"): unknown {
  return resolve(specifier, from, program, builtins, new Set(["fs", "path", "timers/promises"]));
}

interface LoaderError {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}

function faultOf(specifier: string, from?: string): LoaderError {
  try {
    resolved(specifier, from);
  } catch (error) {
    const { name, code, message } = error as Error & { code: string };
    return { name, code, message };
  }
  throw new Error(`Expected no module to be found for ${specifier}.`);
}

describe("what is there", () => {
  test.each([
    ["./b.ts", "main.ts", "b.ts"],
    ["./sub/c.ts", "main.ts", "sub/c.ts"],
    ["../b.ts", "sub/c.ts", "b.ts"],
    ["./../c.ts", "sub/deep/d.ts", "sub/c.ts"],
    [".//b.ts", "main.ts", "b.ts"],
    ["./a b.ts", "main.ts", "a b.ts"],
    ["./a%20b.ts", "main.ts", "a b.ts"],
    ["./%C3%BC%23%3F.ts", "main.ts", "ü#?.ts"],
    ["/program/sub/c.ts", "b.ts", "sub/c.ts"],
    ["file:///program/b.ts", "sub/c.ts", "b.ts"],
    [addressOf("ü#?.ts"), "main.ts", "ü#?.ts"],
    ["./main.ts", "main.ts", "main.ts"],
  ])("%s in %s", (specifier, from, path) => {
    expect(resolved(specifier, from)).toEqual({ kind: "file", path });
  });

  test("builtins, with and without their prefix", () => {
    for (const id of ["fs", "path", "timers/promises"]) {
      expect([resolved(id), resolved(`node:${id}`)]).toEqual([
        { kind: "builtin", id },
        { kind: "builtin", id },
      ]);
    }
  });

  test("a path becomes an address and back", () => {
    for (const path of Object.keys(files)) expect(pathWithin(addressOf(path))).toBe(path);
    expect(pathWithin("/programs/b.ts")).toBeUndefined();
    expect(pathWithin("file:///etc/passwd")).toBeUndefined();
  });
});

describe("what is not, in Node's own words", () => {
  const missing = [
    ...[
      "./gone.ts",
      "../x.ts",
      "../../x",
      "./sub",
      "./",
      ".",
      "..",
      "./sub/",
      "./b.ts/",
      "./b",
      "/gone",
      "file:///etc/gone",
    ],
    ...["#x", "nope:x", "http://x/y", "node:nope", "node:fs/", "node:", "./%2e%2e/x.ts", "file:b.ts", "c:/x", "blob:x"],
  ];
  let folder = "";
  let nodes: Record<string, LoaderError> = {};

  beforeAll(async () => {
    // Node shows real paths, and ours is the one that programs see: the folder's name is put in its place.
    folder = await realpath(await mkdtemp(join(tmpdir(), "interleave-")));
    const root = join(folder, programRoot);
    await mkdir(join(root, "sub/deep"), { recursive: true });
    await Promise.all(Object.keys(files).map((path) => writeFile(join(root, path), "")));
    const script = `const answers = {};
      for (const specifier of ${JSON.stringify(missing)}) {
        try { await import(specifier); } catch ({ name, code, message }) { answers[specifier] = { name, code, message }; }
      }
      console.log(JSON.stringify(answers));`;
    await writeFile(join(root, "main.ts"), script);
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, "main.ts")], { env: {} });
    nodes = JSON.parse(stdout.replaceAll(folder, "")) as Record<string, LoaderError>;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(missing)("%s", (specifier) => {
    // From the folder's own root a path can lead further up than from the program's.
    const outside = /^(\/gone|file:|\.\.\/\.\.\/x)/.test(specifier);
    const node = nodes[specifier];
    expect(node).toBeDefined();
    if (outside) expect(faultOf(specifier).code).toBe(node?.code);
    else expect(faultOf(specifier)).toEqual(node);
  });
});

describe("what only this engine lacks", () => {
  test.each([
    ["node:http", "The embedded engine does not have node:http yet: run this program with full Node."],
    ["http", "The embedded engine does not have node:http yet: run this program with full Node."],
    [
      "data:text/javascript,1",
      "The embedded engine loads modules of the program only, and 'data:text/javascript,1' is none",
    ],
    [
      "./b.ts?again",
      "loads a module once, and './b.ts?again' asks for another copy: import './b.ts', or run this program",
    ],
  ])("%s", (specifier, words) => {
    expect(faultOf(specifier)).toMatchObject({ code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" });
    expect(faultOf(specifier).message).toContain(words);
  });

  test.each([
    ["left-pad", "left-pad"],
    ["left-pad/lib/x.js", "left-pad"],
    ["@scope/name/x", "@scope/name"],
    ["sub/c.ts", "sub"],
    ["constructor", "constructor"],
    ["fs/nope", "fs"],
  ])("packages: %s", (specifier, name) => {
    expect(faultOf(specifier)).toEqual({
      name: "Error",
      code: "ERR_MODULE_NOT_FOUND",
      message: `Cannot find package '${name}' imported from /program/main.ts: the embedded engine has no packages.`,
    });
  });

  test("names that every object has are no files", () => {
    expect(faultOf("./constructor").code).toBe("ERR_MODULE_NOT_FOUND");
    expect(faultOf("./__proto__").code).toBe("ERR_MODULE_NOT_FOUND");
  });

  test("a stack shows the code, as Node's does", () => {
    try {
      resolved("./gone.ts");
      expect.unreachable();
    } catch (error) {
      expect((error as Error).stack).toMatch(
        /^Error \[ERR_MODULE_NOT_FOUND\]: Cannot find module '\/program\/gone\.ts'/,
      );
    }
  });
});

describe("what is no module", () => {
  const holding = { ...program, files: { "main.ts": "", "dish.json": "{}", "menu.txt": "soup" } };
  const ask = (specifier: string) => () => resolve(specifier, "main.ts", holding, builtins, new Set());

  test("text has Node's own error", () => {
    expect(ask("./menu.txt")).toThrow(
      expect.objectContaining({
        name: "TypeError",
        code: "ERR_UNKNOWN_FILE_EXTENSION",
        message: 'Unknown file extension ".txt" for /program/menu.txt',
      }),
    );
  });

  test("JSON, which Node would import, is told to be lacking", () => {
    expect(ask("./dish.json")).toThrow(expect.objectContaining({ code: "ERR_FEATURE_UNAVAILABLE_ON_PLATFORM" }));
  });
});
