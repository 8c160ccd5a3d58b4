import { expect, test } from "vitest";
import { brokenDecisions } from "./decisions.ts";
import { projectFiles } from "./project-files.ts";

const text = "# So it is\n\n## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n";

test("every decision has its context, the decision itself and its consequences", () => {
  const files = projectFiles();
  expect(brokenDecisions(files)).toEqual([]);
  expect(files.some(({ path }) => path.startsWith("docs/decisions/"))).toBe(true);
});

test("a missing part is caught", () => {
  expect(brokenDecisions([{ path: "docs/decisions/0001-so.md", text }])).toEqual([]);
  for (const part of ["# So it is", "## Context", "## Decision", "## Consequences"]) {
    expect(brokenDecisions([{ path: "docs/decisions/0001-so.md", text: text.replace(part, "") }])).toHaveLength(1);
  }
  expect(brokenDecisions([{ path: "docs/decisions/0001-so.md", text: text.replace("C.", "") }])).toHaveLength(1);
});

test("a wrong name and a number used twice are caught", () => {
  expect(brokenDecisions([{ path: "docs/decisions/notes.md", text }])).toHaveLength(1);
  const twice = ["0001-a.md", "0001-b.md"].map((name) => ({ path: `docs/decisions/${name}`, text }));
  expect(brokenDecisions(twice)).toHaveLength(1);
});
