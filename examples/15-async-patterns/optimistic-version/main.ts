import { setTimeout as wait } from "node:timers/promises";

// #region store
let stored = { version: 1, text: "soup" };

/** Writes only what was made from the newest version. */
function write(text: string, from: number) {
  if (from !== stored.version) return false;
  stored = { version: from + 1, text };
  return true;
}
// #endregion

await Promise.all([
  edit("Ann", "bread", 30),
  edit("Bob", "cake", 60),
]);
console.log(`${stored.text}, version ${stored.version}`);

// #region edit
async function edit(who: string, dish: string, thinking: number) {
  for (;;) {
    const start = performance.now();
    const { text, version } = stored;
    await wait(thinking);
    const isWritten = write(`${text}, ${dish}`, version);
    performance.measure(`${who} from ${version}`, { start });
    if (isWritten) return;
    console.log(`${who}: version ${version} is old, again`);
  }
}
// #endregion
