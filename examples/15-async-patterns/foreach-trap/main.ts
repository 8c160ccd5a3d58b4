import { setTimeout as wait } from "node:timers/promises";

const drafts = ["one", "two", "three"];
let saved = 0;

async function save(draft: string) {
  const start = performance.now();
  await wait(40);
  saved += 1;
  performance.measure(draft, { start });
}

// #region trap
drafts.forEach(async (draft) => {
  await save(draft);
});
console.log(`after forEach: ${saved} saved`);
// #endregion

await wait(80);
console.log(`some time later: ${saved} saved`);

saved = 0;
// #region kept
await Promise.all(drafts.map((draft) => save(draft)));
console.log(`after Promise.all: ${saved} saved`);
// #endregion
