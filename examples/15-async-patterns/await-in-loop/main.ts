import { setTimeout as wait } from "node:timers/promises";

const pages = ["intro", "tea", "cakes"];
let start = performance.now();

/** Loads a page, and finds in it which page follows. */
async function load(page: string) {
  const start = performance.now();
  await wait(40);
  performance.measure(page, { start });
  return pages[pages.indexOf(page) + 1];
}

// #region loop
for (const page of pages) {
  await load(page);
}
// #endregion
endPart("await in a loop");

// #region at-once
await Promise.all(pages.map((page) => load(page)));
// #endregion
endPart("all at once");

// #region chain
let next: string | undefined = "intro";
while (next !== undefined) {
  next = await load(next);
}
// #endregion
endPart("a chain");

function endPart(name: string) {
  performance.measure(name, { start });
  console.log(`${name}: done`);
  start = performance.now();
}
