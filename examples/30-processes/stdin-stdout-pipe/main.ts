import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

// #region pipes
const file = fileURLToPath(new URL("./shout.ts", import.meta.url));
const child = spawn(process.execPath, [file], {
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface(child.stdout);
// #endregion

// #region ask
for (const word of ["one", "two", "three"]) {
  const start = performance.now();
  child.stdin.write(`${word}\n`);
  const [line] = await once(lines, "line");
  performance.measure(word, { start });
  console.log(`${word}: ${line}`);
}
child.stdin.end();
// #endregion

const [code] = await once(child, "close");
console.log(`closed, code ${code}`);
