import "#support/worker-globals.ts";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { host } from "../guest/host.ts";
import type { GuestProgram } from "../wire.ts";
import { Linker } from "./link.ts";

/** The text of every module that was made, by its address; Node can import what a data: address holds. */
const made = new Map<string, string>();

/** What the modules of a program log. */
const log: unknown[] = [];

/** Two modules of the same text are two modules, as two blobs are, also where they stand in their addresses. */
const distinct = (text: string): string => `/*${made.size}*/${text}`;

Object.assign(host, {
  Blob: class {
    readonly text: string;
    constructor(parts: readonly string[]) {
      this.text = parts.join("");
    }
  },
  createObjectURL: ({ text }: { text: string }) => {
    const address = `data:text/javascript,${encodeURIComponent(distinct(text))}`;
    made.set(address, text);
    return address;
  },
  btoa: (binary: string) => {
    const text = Buffer.from(binary, "latin1").toString();
    const base64 = Buffer.from(distinct(text)).toString("base64");
    made.set(`data:text/javascript;charset=utf-8;base64,${base64}`, text);
    return base64;
  },
});

interface Linked {
  readonly linker: Linker;
  readonly textOf: (path: string) => string;
  readonly run: (path?: string) => Promise<unknown>;
  readonly evaluations: () => number;
  /** How many modules are being loaded that keep the loop alive. */
  readonly held: () => number;
}

function link(files: Readonly<Record<string, string>>): Linked {
  const program: GuestProgram = { entry: "main.ts", files, args: [], env: {}, stripped: {} };
  let evaluations = 0;
  let held = 0;
  const events = { once: () => "once", default: "hidden" };
  const linker = new Linker({
    program,
    builtins: new Set(["events", "http"]),
    served: new Set(["events"]),
    builtin: () => ({ exports: events, names: ["once", "default"] }),
    javaScript: (path) => files[path] ?? "",
    onEvaluate: () => (evaluations += 1),
    hold: () => {
      let isHeld = true;
      held += 1;
      return () => {
        if (isHeld) held -= 1;
        isHeld = false;
      };
    },
  });
  return {
    linker,
    textOf: (path) => made.get(linker.addressOfModule(path)) ?? "",
    run: (path = "main.ts") => import(/* @vite-ignore */ linker.addressOfModule(path)),
    evaluations: () => evaluations,
    held: () => held,
  };
}

beforeEach(() => {
  log.length = 0;
  Object.assign(globalThis, { $log: log });
});

describe("an import() under way", () => {
  test("keeps the loop alive until the module is evaluated, and not while that waits", async () => {
    const { linker, held } = link({
      "main.ts": "",
      "a.ts": `$log.push("a"); await new Promise((resolve) => (globalThis.$go = resolve));`,
    });
    const imported = linker.import("./a.ts", "main.ts");
    expect(held()).toBe(1);
    await vi.waitFor(() => expect(log).toEqual(["a"]));
    expect(held()).toBe(0);
    (globalThis as unknown as { $go: () => void }).$go();
    await imported;
    expect(held()).toBe(0);
  });

  test("keeps it alive no longer once it has failed", async () => {
    const { linker, held } = link({ "main.ts": "", "a.ts": `export const = 1;` });
    await expect(linker.import("./a.ts", "main.ts")).rejects.toThrow();
    expect(held()).toBe(0);
  });
});

describe("what runs", () => {
  test("imports, re-exports and builtins, in Node's order", async () => {
    const { run, evaluations } = link({
      "main.ts": `$log.push("main"); import { a, c as see } from "./a.ts";
import * as all from './sub/b.ts'
import events, { once } from "node:events"; export { b as again } from "./sub/b.ts"; export * from "./a.ts"
export const seen = [a, see, all.b, once(), events.once()];`,
      "a.ts": `$log.push("a"); export const a = 1; export * from "./sub/c.ts";`,
      "sub/b.ts": `import "../a.ts"; $log.push("b"); export const b = 2;`,
      "sub/c.ts": `$log.push("c");\nexport const c = 3;`,
    });
    expect(await run()).toMatchObject({ seen: [1, 3, 2, "once", "once"], again: 2, a: 1, c: 3 });
    expect(log).toEqual(["c", "a", "b", "main"]);
    expect(evaluations()).toBeGreaterThan(0);
  });

  test("a module is made and run once, however it is imported", async () => {
    const { run } = link({
      "main.ts": `import "./a.ts"; import "file:///program/a.ts"; await import("./a.ts"); await import("/program/a.ts");`,
      "a.ts": `$log.push("a");`,
    });
    await run();
    expect(log).toEqual(["a"]);
  });

  test("import.meta", async () => {
    const { run } = link({
      "main.ts": "export const meta = import.meta;",
      "sub/ü b.ts": "export const { url, dirname, filename, main } = import.meta;",
    });
    const { meta } = (await run()) as { meta: Record<string, unknown> & { resolve: (specifier: string) => string } };
    expect(meta).toMatchObject({
      url: "file:///program/main.ts",
      filename: "/program/main.ts",
      dirname: "/program",
      main: true,
    });
    expect([meta.resolve("./x.ts"), meta.resolve("events")]).toEqual(["file:///program/x.ts", "node:events"]);
    expect(Object.getPrototypeOf(meta)).toBeNull();
    expect(await run("sub/ü b.ts")).toMatchObject({
      url: "file:///program/sub/%C3%BC%20b.ts",
      filename: "/program/sub/ü b.ts",
      dirname: "/program/sub",
      main: false,
    });
  });

  test("dynamic import, of what is computed too; a failure rejects with Node's error", async () => {
    const { run } = link({
      "main.ts": `const name = "c";
export const found = await import(\`./sub/\${name}.ts\`);
export const reason = await import("./gone.ts").catch((error) => error.code);
export const coerced = (await import({ toString: () => "./sub/c.ts" })).c;`,
      "sub/c.ts": "export const c = 3;",
    });
    expect(await run()).toMatchObject({ found: { c: 3 }, reason: "ERR_MODULE_NOT_FOUND", coerced: 3 });
  });

  test("nothing is left on the global object", async () => {
    const ours = (): string[] =>
      Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith("$interleave"));
    for (const name of ours()) Reflect.deleteProperty(globalThis, name);
    await link({ "main.ts": `import { once } from "events"; once(import.meta);` }).run();
    expect(ours()).toEqual([]);
  });
});

describe("positions", () => {
  const source = `import { a } from "./a.ts"; throwOne();
/* before */ import b from './a.ts'; export * from "./a.ts"; throwTwo(import.meta.url);
import {
  a as other,
} from "./a.ts"; throwThree(await import("./a.ts"), import.meta); throwFour();
  import "./a.ts"
throwFive(); // import "./a.ts"
const text = \`import "./a.ts" \${import("./a.ts")}\`; throwSix();`;
  const plain = `import { a } from "./a.ts"; // why\nimport b from "./a.ts"\nthrowOne(import.meta); throwTwo(import("./a.ts"), throwThree());`;

  test.each([
    ["with something behind an import on its line", source],
    ["with imports on lines of their own", plain],
  ])("every later token keeps its line and column, %s", (_name, text) => {
    const linked = link({ "main.ts": text, "a.ts": "export const a = 1; export default 2;" })
      .textOf("main.ts")
      .split("\n");
    const calls = text
      .split("\n")
      .flatMap((line, row) =>
        [...line.matchAll(/throw\w+/g)].map((match) => ({ row, index: match.index, word: match[0] })),
      );
    expect(calls.length).toBeGreaterThan(2);
    const found = calls.map(({ row, word }) => ({ row, index: linked[row]?.indexOf(word), word }));
    expect(found).toEqual(calls);
  });

  test("a module shows under the address that the program knows it by", () => {
    expect(link({ "main.ts": "", "sub/a b.ts": "" }).textOf("sub/a b.ts")).toMatch(
      /\n\/\/# sourceURL=file:\/\/\/program\/sub\/a%20b\.ts$/,
    );
  });

  test("a statement that has no semicolon does not join its neighbours", async () => {
    const { run } = link({
      "main.ts": `export let f = 1\nimport "./a.ts"; export const g = 2\n;(f)`,
      "a.ts": "",
    });
    expect(await run()).toMatchObject({ f: 1, g: 2 });
  });
});

describe("what cannot be linked", () => {
  test("a circle is named, from where it begins", () => {
    const { linker } = link({
      "main.ts": `import "./a.ts";`,
      "a.ts": `import "./b.ts";`,
      "b.ts": `import "./a.ts";`,
    });
    expect(() => linker.addressOfModule("main.ts")).toThrow(
      "The embedded engine cannot load modules that import each other in a circle (a.ts -> b.ts -> a.ts): run this program with full Node.",
    );
    // A failure leaves nothing behind that would blame another module.
    expect(() => linker.addressOfModule("b.ts")).toThrow("(b.ts -> a.ts -> b.ts)");
  });

  test("a module that two others import is no circle", async () => {
    const { run } = link({
      "main.ts": `import "./a.ts"; import "./b.ts";`,
      "a.ts": `import "./c.ts";`,
      "b.ts": `import "./c.ts";`,
      "c.ts": `$log.push("c");`,
    });
    await run();
    expect(log).toEqual(["c"]);
  });

  test("what is not there, and where it is asked for", () => {
    const { linker } = link({ "main.ts": `\n  import "./gone.ts";` });
    const { stackTraceLimit } = Error;
    const error = ((): Error => {
      // In a page the kernel's own frames are not shown.
      Error.stackTraceLimit = 0;
      try {
        linker.addressOfModule("main.ts");
      } catch (thrown) {
        return thrown as Error;
      } finally {
        Error.stackTraceLimit = stackTraceLimit;
      }
      throw new Error("Expected an error.");
    })();
    expect(error).toMatchObject({ code: "ERR_MODULE_NOT_FOUND" });
    expect(error.stack).toMatch(/\n {4}at file:\/\/\/program\/main\.ts:2:\d+$/);
  });

  test("a builtin that is not served says so", () => {
    const { linker } = link({ "main.ts": `import "node:http";` });
    expect(() => linker.addressOfModule("main.ts")).toThrow("The embedded engine does not have node:http yet");
  });
});
