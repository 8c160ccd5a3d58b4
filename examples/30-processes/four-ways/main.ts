import * as child from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const node = process.execPath;
const file = fileURLToPath(new URL("./greet.ts", import.meta.url));
let start = performance.now();

// #region spawn
const spawned = child.spawn(node, [file, "spawn"]);
const streamed = await text(spawned.stdout);
// #endregion
report("spawn", streamed);

// #region exec-file
const execFile = promisify(child.execFile);
const whole = await execFile(node, [file, "execFile"]);
// #endregion
report("execFile", whole.stdout);

// #region exec
const exec = promisify(child.exec);
const fromShell = await exec(`"${node}" "${file}" exec`);
// #endregion
report("exec", fromShell.stdout);

// #region fork
const forked = child.fork(file, ["fork"]);
const [message] = await once(forked, "message");
// #endregion
report("fork", message);

function report(way: string, answer: string) {
  performance.measure(way, { start });
  start = performance.now();
  console.log(`${way}: ${answer.trim()}`);
}
