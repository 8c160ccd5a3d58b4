import "#support/worker-globals.ts";
import { Script } from "node:vm";
import { describe, expect, test } from "vitest";
import { host } from "../guest/host.ts";
import { locateSyntaxError } from "./locate-syntax-error.ts";

interface Fault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

let report: ((fault: Fault) => void) | undefined;
const held = new Set<string>();

/** A classic script as a browser loads one: it is compiled, and where that fails an uncaught error has the place. */
function compile(text: string): Fault | undefined {
  try {
    new Script(text, { filename: "script" });
    return undefined;
  } catch (error) {
    const { name, message, stack = "" } = error as Error;
    const [place = "", , caret = ""] = stack.split("\n");
    return {
      message: `Uncaught ${name}: ${message}`,
      line: Number(place.split(":").at(-1)),
      column: caret.indexOf("^") + 1,
    };
  }
}

Object.assign(host, {
  Blob: class {
    readonly text: string;
    constructor([text = ""]: readonly string[]) {
      this.text = text;
    }
  },
  createObjectURL: ({ text }: { text: string }) => {
    held.add(text);
    return text;
  },
  revokeObjectURL: (address: string) => held.delete(address),
  importScripts: (address: string) => {
    const fault = compile(address);
    if (fault === undefined) return;
    report?.(fault);
  },
});

const locate = (files: Record<string, string>): ReturnType<typeof locateSyntaxError> =>
  locateSyntaxError(files, (listener) => (report = listener));

describe("modules that parse are not blamed", () => {
  test.each([
    ["imports", `import a, { b as c } from "./a.ts";\nimport * as d\n  from "./d.ts"; import "./e.ts"; a(c, d);`],
    ["re-exports", `export * from "./a.ts"; export * as ns from "./b.ts";\nexport { x, y as z } from "./c.ts";`],
    ["lists", `const a = 1, b = 2;\n  export { a, b as c };\nexport {\n  a as "text",\n}`],
    [
      "declarations",
      "export const a = 1, b = 2;\nexport let c;\nexport function f() {}\nexport class A {}\nexport async function* g() {}",
    ],
    ["destructuring", "const o = {};\nexport const { a, b: { c } = {} } = o;\nexport const [d, ...e] = [];"],
    ["a default that is a value", "export default { a: 1 };"],
    ["a default function", "export default function f() {}\nf();"],
    ["a default function without a name", "export default function () {}\n1;"],
    ["a default class without a name", "export default class {}\n1;"],
    ["a default arrow", "export default async () => {};"],
    ["await and import.meta", `const a = await import("./a.ts");\nawait a(import.meta.url, import.meta);`],
    ["the word in a text", `const a = "export default class";\n// export const x\nexport const b = \`export \${a}\`;`],
  ])("%s", async (_name, source) => {
    expect(await locate({ "main.ts": source })).toBeUndefined();
  });
});

describe("a module that does not parse", () => {
  test.each([
    ["on the first line", "const a = 1; const a = 2;", 1, 20],
    ["behind an import on the first line", `import "./a.ts"; let let = 1;`, 1, 22],
    ["behind exports on the first line", `export const a = 1; export { a as b }; a +;`, 1, 43],
    ["behind a default", "export default 1; return (;", 1, 27],
    ["on a later line", `import a from "./a.ts";\nexport const { b } = a;\n  b(;`, 3, 5],
    [
      "that the lexer cannot read",
      `import a, { b } from "./a.ts";
export default function () {}
export const c = 1;
  b(;`,
      4,
      5,
    ],
  ])("%s", async (_name, source, line, column) => {
    expect(await locate({ "main.ts": source })).toMatchObject({ file: "main.ts", line, column });
  });

  test("is found among others, with the engine's words and no browser's", async () => {
    const files = { "main.ts": `import "./a.ts";`, "a.ts": "\nawait = ;", "b.ts": "also wrong ;;; }" };
    expect(await locate(files)).toEqual({ file: "a.ts", line: 2, column: 7, message: "Unexpected token '='" });
  });

  test("nothing is left behind: no listener, no blob", async () => {
    await locate({ "main.ts": "a b c" });
    await locate({ "main.ts": "a" });
    expect([report, held.size]).toEqual([undefined, 0]);
  });
});
