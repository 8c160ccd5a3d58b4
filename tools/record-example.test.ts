import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readExample } from "#example/read-example.ts";
import { makeExample } from "./make-example.ts";
import { recordExample, recordingText } from "./record-example.ts";

const timeout = 30_000;
let root: string;
let count = 0;
let id: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), "examples-")));
  // Claims are modules, and a module is loaded once by its path.
  count += 1;
  id = `20-threads/example-${count}`;
  makeExample(id, root);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  writeFileSync(join(root, id, file), text);
}

function expectFault(message: string | RegExp): Promise<void> {
  return expect(recordExample(id, root)).rejects.toThrow(message);
}

describe("a new example", () => {
  it("is recorded and read", { timeout }, async () => {
    const recording = await recordExample(id, root);
    expect(readExample(id, root).recording).toEqual(recording);
    expect(recording).toMatchObject({ engine: "node", node: process.versions.node, outcome: { exitCode: 0 } });
  });

  it.each(["soup", "../20-threads/soup", "20-Threads/soup", "20-threads/Soup", ""])("has no such id: %j", (wrong) => {
    expect(() => makeExample(wrong, root)).toThrow(`Expected an id such as "20-threads/my-name", found "${wrong}".`);
  });

  it("does not take the place of another", () => {
    expect(() => makeExample(id, root)).toThrow(`examples/${id}: Expected a new id`);
  });
});

describe("a recording is refused", () => {
  it("where a claim does not hold", { timeout }, async () => {
    write("claims.ts", 'export default { "It is loud": () => false };\n');
    await expectFault(`examples/${id}/claims.ts: Expected this claim to hold: "It is loud". It did not.`);
  });

  it("where the declared order does not hold", { timeout }, async () => {
    write("main.ts", "console.log(process.pid);\n");
    write("claims.ts", 'export default { "It runs": () => true };\n');
    await expectFault(
      new RegExp(
        `^examples/${id}/example.json: Expected runs that print the same in "order": "exact". Expected line 1`,
      ),
    );
  });

  it("where the output has a path of this machine", { timeout }, async () => {
    write("main.ts", "console.log(process.execPath);\n");
    write("claims.ts", 'export default { "It runs": () => true };\n');
    await expectFault(`examples/${id}: Expected no path of this machine in the output`);
  });

  it("where Node cannot start the program", { timeout }, async () => {
    write("main.ts", "let soup = 1;\nlet soup = 2;\n");
    await expectFault(
      `examples/${id}/main.ts:2:5: Expected a program that Node can start. Node says: Identifier 'soup'`,
    );
  });
});

describe("the text of a recording", () => {
  it("is JSON in a stable form: a field a line, an event a line", { timeout }, async () => {
    const recording = await recordExample(id, root);
    const text = readFileSync(join(root, id, "recording.json"), "utf8");
    expect(JSON.parse(text)).toEqual(recording);
    expect(text).toBe(recordingText(JSON.parse(text) as typeof recording));
    const fields = ["engine", "node", "cores", "platform", "recorded", "source", "outcome", "events"];
    expect(text.split("\n").flatMap((line) => /^ {2}"(\w+)"/.exec(line)?.[1] ?? [])).toEqual(fields);
    expect(text.match(/^ {4}\{"at":\d+(\.\d)?,.*\},?$/gm)?.length).toBe(recording.events.length);
  });
});
