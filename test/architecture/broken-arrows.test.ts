import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenArrows } from "./broken-arrows.ts";
import { codeFiles, root } from "./project-files.ts";
import { rooms } from "./rooms.ts";

const { imports } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { imports: Record<string, string> };

test("no room looks where it may not", () => {
  expect(brokenArrows(codeFiles(), imports)).toEqual([]);
});

test("the arrows make no circle, types aside", () => {
  const above = new Map(rooms.map((room) => [room.name, room.rooms]));
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (above.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  expect(rooms.filter(({ name }) => reaches(name, name)).map(({ name }) => name)).toEqual([]);
  expect(rooms.flatMap((room) => room.rooms).filter((name) => !above.has(name))).toEqual([]);
});

describe("a broken arrow is caught:", () => {
  test.each([
    ["to a later room", "src/program/a.ts", 'import { b } from "#timeline/b.ts";', 'to "timeline"'],
    ["by a relative path", "src/timeline/a.ts", 'export { b } from "../probe/b.ts";', 'to "probe"'],
    ["for a type", "src/program/a.ts", 'import type { B } from "#engines/replay/b.ts";', 'to "replay"'],
    ["in an import()", "src/site/elements/x.ts", 'await import("#engines/embedded/e.ts");', 'to "embedded"'],
    ["in a worker's address", "src/timeline/a.ts", 'new URL("../probe/b.ts", import.meta.url)', 'to "probe"'],
    ["to the reference engine", "src/site/elements/run-example.ts", 'import "#engines/node/n.ts";', 'to "node"'],
    ["to a test", "src/site/build/a.ts", 'import { b } from "#support/b.ts";', "test/support/b.ts"],
    ["to Node", "src/timeline/a.ts", 'import fs from "node:fs";', "nothing from outside"],
    ["to a package", "src/probe/a.ts", 'import x from "left-pad";', "only Node's own modules"],
    ["from an .astro file", "src/site/pages/a.astro", '---\nimport x from "#kernel/x.ts";\n---\n<p/>', "a.astro:2"],
    [
      "from its script",
      "src/site/pages/a.astro",
      '---\n---\n<script>import "#engines/embedded/e.ts"</script>',
      "a.astro:3",
    ],
    ["from no room", "src/odd/a.ts", "export {};", "in a room"],
  ])("%s", (_, path, text, complaint) => {
    const found = brokenArrows([{ path, text }], imports);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(complaint);
  });

  test("and an allowed one is not", () => {
    const text = 'import type { A } from "#program/a.ts";\nimport "./b.ts"; // import x from "node:fs"';
    expect(brokenArrows([{ path: "src/timeline/a.ts", text }], imports)).toEqual([]);
  });
});
