import { expect, test } from "vitest";
import { projectFiles } from "./project-files.ts";
import { silentSkips } from "./skipped-tests.ts";

test("no test is skipped in silence", () => {
  expect(silentSkips(projectFiles())).toEqual([]);
});

// Put together here, so that this file does not skip anything itself.
const word = "test";

test.each([`${word}.skip("x", () => {});`, `${word}.skipIf(slow)("x")`, `${word}.todo("x")`, `${word}.only("x")`])(
  "%s is caught",
  (text) => {
    expect(silentSkips([{ path: "src/a.test.ts", text }])).toHaveLength(1);
  },
);

test("a skip with a reason is let be, an exclusive test never", () => {
  const why = "// Skipped: WebKit has no shared memory, until it does.\n";
  expect(silentSkips([{ path: "src/a.test.ts", text: `${why}${word}.skip("x")` }])).toEqual([]);
  expect(silentSkips([{ path: "src/a.test.ts", text: `${why}${word}.only("x")` }])).toHaveLength(1);
});
