import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ExampleFault } from "./example-fault.ts";
import { excerptOf } from "./excerpt.ts";
import { listExamples } from "./list-examples.ts";
import { readClaims } from "./read-claims.ts";
import { readExample, readExampleSource } from "./read-example.ts";

const id = "10-foundations/soup";
const facts = { title: "Soup", summary: "It is hot.", node: "24", needs: ["threads"], order: "exact" };
const main = `// #region cook
const soup: string = "soup";
// #region serve
if (soup) {
  console.log(soup);
}
// #endregion
// #endregion
`;
const unmarked = main.replace(/^\/\/ #.*\n/gm, "");
const claims = `export default { "It prints": (run: { lines: string[] }) => run.lines.length > 0 };\n`;

let root: string;
let count = 0;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "examples-"));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(join(root, id), { recursive: true, force: true });
  write("main.ts", main);
  write("parts/dish.ts", "export const dish = 1 as number;\n");
  write("menu.txt", "soup\n");
  write("example.json", JSON.stringify(facts, null, 2));
  write("claims.ts", claims);
  record();
});

function write(file: string, text: string): void {
  const path = join(root, id, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function remove(file: string): void {
  rmSync(join(root, id, file));
}

function record(): void {
  const source = readExampleSource(id, root).hash;
  const outcome = { kind: "exited", exitCode: 0 };
  write("recording.json", JSON.stringify({ engine: "node", node: "26.10.0", source, outcome, events: [] }));
}

/** Reads the example, which must fail, and gives the fault. */
function fault(act: () => unknown = () => readExample(id, root)): ExampleFault {
  try {
    act();
  } catch (error) {
    if (error instanceof ExampleFault) return error;
    throw error;
  }
  throw new Error("Expected a fault, but the example was read.");
}

describe("a whole example", () => {
  it("is read with everything in its folder", () => {
    const example = readExample(id, root);
    expect(example).toMatchObject({ id, ...facts, folder: join(root, id) });
    expect(Object.keys(example.program.files)).toEqual(["main.ts", "menu.txt", "parts/dish.ts"]);
    expect(example.program).toMatchObject({ entry: "main.ts", args: [], env: {} });
    expect(example.program.files["main.ts"]).toBe(unmarked);
    expect(example.stripped).toEqual({
      "main.ts": unmarked.replace(": string", "        "),
      "parts/dish.ts": "export const dish = 1          ;\n",
    });
    expect(example.regions["main.ts"]).toEqual({ cook: { from: 1, to: 4 }, serve: { from: 2, to: 4 } });
    expect(example.recording.node).toBe("26.10.0");
  });

  it("is listed by its path", () => {
    mkdirSync(join(root, "20-threads", "tea"), { recursive: true });
    expect(listExamples(root)).toEqual([id, "20-threads/tea"]);
    rmSync(join(root, "20-threads"), { recursive: true });
  });

  it("hands its arguments, environment and limits on", () => {
    write("example.json", JSON.stringify({ ...facts, args: ["a"], env: { B: "c" }, limits: { wallTime: 100 } }));
    record();
    const { program, limits } = readExample(id, root);
    expect([program.args, program.env, limits]).toEqual([["a"], { B: "c" }, { wallTime: 100 }]);
  });
});

describe("example.json", () => {
  const shown = `examples/${id}/example.json`;

  it("is needed", () => {
    remove("example.json");
    expect(fault().message).toBe(
      `${shown}: Expected example.json, what the example is called and needs, but there is none. Write it; npm run new:example shows one.`,
    );
  });

  it("must be JSON", () => {
    write("example.json", "{ title: 1 }");
    expect(fault().message).toMatch(new RegExp(`^${shown}: Expected JSON, but it cannot be read: .+`));
  });

  it.each(["title", "summary", "node", "needs", "order"])("must have the field %s", (name) => {
    write("example.json", JSON.stringify({ ...facts, [name]: undefined }));
    expect(fault().message).toContain(`${shown}: Expected the field "${name}": `);
  });

  it.each([
    ["title", 7, 2, 'Expected "title" to be a text; found 7.'],
    ["node", ">=24", 4, 'Expected "node" to be the oldest Node that runs it, as "24" or "24.5"; found ">=24".'],
    ["needs", ["wings"], 5, 'Expected "needs" to be a list of: threads, sharedMemory,'],
    ["order", "loose", 8, 'Expected "order" to be one of: exact, per-lane, any; found "loose".'],
    ["limits", { wallTime: -1 }, 9, 'Expected "limits" to be numbers above 0 by name'],
    ["args", "a", 9, 'Expected "args" to be a list of texts; found "a".'],
    ["env", { A: 1 }, 9, 'Expected "env" to be texts by name; found {"A":1}.'],
    ["ordre", "exact", 9, 'Expected only known fields, but found "ordre". Known: title,'],
  ])("must have the right %s: not %j", (name, value, line, message) => {
    write("example.json", JSON.stringify({ ...facts, [name]: value }, null, 2));
    if (name === "needs") return expect(fault().message).toContain(`${shown}:5: ${message}`);
    expect(fault().message).toContain(`${shown}:${line}: ${message}`);
    expect(fault()).toMatchObject({ file: shown, line });
  });
});

describe("a recording", () => {
  const shown = `examples/${id}/recording.json`;

  it("is needed", () => {
    remove("recording.json");
    expect(fault().message).toBe(`${shown}: Expected a recording, but there is none. Run npm run record -- ${id}.`);
  });

  it("must be JSON, with events", () => {
    write("recording.json", "");
    expect(fault().message).toBe(`${shown}: Expected a recording, but this is not JSON. Run npm run record -- ${id}.`);
    for (const text of ["{}", "null", "[]"]) {
      write("recording.json", text);
      expect(fault().message).toContain("Expected a recording with events and an outcome.");
    }
  });

  it.each([
    ["a file", () => write("main.ts", `${main}console.log(2);\n`)],
    ["another file", () => write("menu.txt", "tea\n")],
    ["a new file", () => write("more.ts", "")],
    ["its arguments", () => write("example.json", JSON.stringify({ ...facts, args: ["x"] }))],
    ["its environment", () => write("example.json", JSON.stringify({ ...facts, env: { X: "x" } }))],
  ])("must be of this program: not after a change of %s", (_what, change) => {
    change();
    expect(fault().message).toBe(
      `${shown}: Expected a recording of this program, but the program has changed since it was made. Run npm run record -- ${id}.`,
    );
  });

  it("does not mind another title, other claims or other line ends", () => {
    write("example.json", JSON.stringify({ ...facts, title: "Stew" }));
    write("claims.ts", `${claims}\n`);
    write("menu.txt", "soup\r\n");
    expect(readExample(id, root).title).toBe("Stew");
  });
});

describe("an id", () => {
  it.each(["10-foundations/soap", "20-threads/soup", "soup"])(
    "that is unknown is answered with ids near it: %s",
    (wanted) => {
      expect(fault(() => readExample(wanted, root)).message).toBe(
        `examples: Expected the id of an example, but there is no "${wanted}". Near it: ${id}.`,
      );
    },
  );

  it.each(["../secrets/soup", "10-foundations", "10-foundations/soup/parts"])(
    "is two folders deep: not %s",
    (wanted) => {
      expect(fault(() => readExample(wanted, root)).message).toContain("Expected the id of an example");
    },
  );
});

describe("a program", () => {
  it("must have main.ts", () => {
    remove("main.ts");
    expect(fault().message).toContain(`examples/${id}/main.ts: Expected main.ts, the program's first file`);
  });

  it("must be erasable: an enum is refused with its place and Node's words", () => {
    write("main.ts", "const a = 1;\n  enum Dish { Soup }\n");
    expect(fault().message).toBe(
      `examples/${id}/main.ts:2:3: Expected TypeScript that Node can run by blanking types. Node says: TypeScript enum is not supported in strip-only mode.`,
    );
    expect(fault()).toMatchObject({ line: 2 });
  });

  it("must be TypeScript: a syntax error is refused with its place", () => {
    write("parts/dish.ts", "\nlet dish = ;\n");
    expect(fault().message).toContain(`examples/${id}/parts/dish.ts:2:12: `);
    expect(fault().message).toContain("Node says: Expression expected.");
    write("parts/dish.ts", "// #region dish\nlet dish = ;\n// #endregion\n");
    expect(fault().message).toContain(`examples/${id}/parts/dish.ts:2:12: `);
  });
});

describe("a region", () => {
  it.each([
    ["// #region a\nx;\n", 1, 'Expected "// #endregion" for the region "a", but the file ends.'],
    ["x;\n// #endregion\n", 2, "Expected a region to end, but none is open. Take this line out."],
    ["// #region\nx;\n// #endregion\n", 1, 'Expected a name of one word: "// #region name".'],
    ["// #region a b\nx;\n// #endregion\n", 1, 'Expected a name of one word: "// #region name".'],
    ["// #region a\n// #endregion\n", 2, 'Expected lines in the region "a", but it is empty.'],
    [
      "// #region a\nx;\n// #endregion\n// #region a\ny;\n// #endregion\n",
      4,
      'Expected each region once, but "a" comes again. Rename one.',
    ],
  ])("must be well marked: %j", (source, line, message) => {
    write("main.ts", source);
    expect(fault().message).toBe(`examples/${id}/main.ts:${line}: ${message}`);
  });
});

describe("an excerpt", () => {
  it("is a region without marks, at the left margin, with the lines of the file", () => {
    const example = readExample(id, root);
    expect(excerptOf(example, "main.ts", "serve")).toEqual({
      file: "main.ts",
      region: "serve",
      text: "if (soup) {\n  console.log(soup);\n}",
      lines: [2, 3, 4],
    });
    expect(excerptOf(example, "main.ts", "cook")).toMatchObject({ lines: [1, 2, 3, 4] });
  });

  it("loses the indent that all its lines share", () => {
    write("main.ts", "if (1) {\n  // #region in\n  x;\n\n    y;\n  // #endregion\n}\nvar x, y;\n");
    record();
    expect(excerptOf(readExample(id, root), "main.ts", "in").text).toBe("x;\n\n  y;");
  });

  it("is the whole file where no region is named", () => {
    const { text, lines } = excerptOf(readExample(id, root), "main.ts");
    expect(text).toBe('const soup: string = "soup";\nif (soup) {\n  console.log(soup);\n}');
    expect(lines).toEqual([1, 2, 3, 4]);
  });

  it("of an unknown file or region says which there are", () => {
    const example = readExample(id, root);
    expect(fault(() => excerptOf(example, "man.ts")).message).toBe(
      `examples/${id}: Expected a file of the example, but it has no "man.ts". It has: main.ts, menu.txt, parts/dish.ts.`,
    );
    expect(fault(() => excerptOf(example, "main.ts", "eat")).message).toBe(
      `examples/${id}/main.ts: Expected a region of this file, but it has no "eat". It has: serve, cook. Mark lines with "// #region eat" and "// #endregion".`,
    );
  });
});

describe("claims", () => {
  const shown = `examples/${id}/claims.ts`;

  it("are needed", async () => {
    remove("claims.ts");
    expect(fault().message).toContain(`${shown}: Expected claims.ts`);
    await expect(readClaims(id, root)).rejects.toThrow(`${shown}: Expected claims.ts`);
  });

  it("are loaded with their sentences", async () => {
    count += 1;
    write("claims.ts", `${claims}// ${count}\n`);
    const [claim, ...others] = await readClaims(id, root);
    expect(claim?.sentence).toBe("It prints");
    expect(others).toEqual([]);
  });
});

describe("claims that are none", () => {
  it.each(["export {};\n", "export default {};\n", 'export default { "It prints": true };\n'])(
    "are refused: %j",
    async (text) => {
      count += 1;
      const other = `30-other/example-${count}`;
      mkdirSync(join(root, other), { recursive: true });
      writeFileSync(join(root, other, "claims.ts"), text);
      await expect(readClaims(other, root)).rejects.toThrow(`examples/${other}/claims.ts: Expected claims: `);
      rmSync(join(root, "30-other"), { recursive: true });
    },
  );
});
