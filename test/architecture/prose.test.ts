import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./project-files.ts";

const patient = { timeout: 60_000 };
const lesson = "content/lessons/made-up.mdx";

/** What the linter of prose says of a made-up text in the place of a real file, a line for each word. */
function complaintsOf(text: string, path = lesson): Promise<string[]> {
  const bin = join(root, "node_modules", "cspell", "bin.mjs");
  const flags = ["lint", `stdin://${join(root, path)}`, "--no-progress", "--no-summary", "--no-color"];
  return new Promise((done) => {
    const child = execFile(process.execPath, [bin, ...flags], { cwd: root }, (_, stdout) => {
      done(stdout.split("\n").filter((line) => line !== ""));
    });
    child.stdin?.end(text);
  });
}

test.each([
  ["a misspelt word", "The event lop turns, and then it tunrs again.", "tunrs"],
  ["a word that is not the project's", "Read the snippet below.", "snippet"],
  ["American spelling", "Its behavior differs.", "behavior"],
  ["a word that only praises", "This is a blazing engine.", "blazing"],
  ["a misspelt word in a property that is shown", '<Misconception said="Threads are allways faster">', "allways"],
  ["a misspelt word of a component", '<p class="x">{one && <b>Wrod</b>}</p>', "Wrod", "src/site/layout/Made.astro"],
])("%s is caught", patient, async (_, text, word, path = lesson) => {
  const complaints = await complaintsOf(text, path);
  expect(complaints).toHaveLength(1);
  expect(complaints[0]).toContain(`(${word})`);
});

test.each([
  ["code", "Call `setTimeuot` with\n\n```ts\nconst snipet = 1;\n```\n"],
  ["a name of ours", '<Excerpt example="10-foundations/unref-exmaple" region="strat" />'],
  ["an address", "[Node.js](https://nodejs.org/api/wroker_threads.html)"],
])("%s is no prose", patient, async (_, text) => {
  expect(await complaintsOf(text)).toEqual([]);
});
