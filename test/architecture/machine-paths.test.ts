import { expect, test } from "vitest";
import { machinePaths } from "./machine-paths.ts";
import { projectFiles, root } from "./project-files.ts";

test("no file names a place on one machine", () => {
  expect(machinePaths(projectFiles(), [root])).toEqual([]);
});

// Put together here, so that this file does not name one itself.
const home = ["", "home", "ann"].join("/");

test.each([
  `at ${home}/project/main.ts:3`,
  `"file://${["", "Users", "ann"].join("/")}/x"`,
  ["C:", "Users", "ann"].join("\\"),
  ["", "root", "project"].join("/"),
  `${["https:/", "registry.example.org", "astro.tgz"].join("/")}`,
])("%s is caught", (line) => {
  expect(machinePaths([{ path: "a.md", text: `fine\n${line}` }])[0]).toContain("a.md:2");
});

test("where the project itself lies is caught", () => {
  expect(machinePaths([{ path: "a.md", text: "in /srv/clones/here/src" }], ["/srv/clones/here/"])).toHaveLength(1);
});

test("a place of nobody and a relative path are let be", () => {
  expect(machinePaths([{ path: "a.md", text: "/home/you/main.ts ../root/x https://nodejs.org/Users" }])).toEqual([]);
});
