import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./talk.ts", import.meta.url));
let start = performance.now();

// #region exec-file
const first = execFile(process.execPath, [file], (error, text) => {
  console.log(`execFile: ${error?.code}`);
  console.log(`it kept ${text.length} characters`);
});
const [code, signal] = await once(first, "close");
console.log(`its child: code ${code}, signal ${signal}`);
// #endregion
performance.measure("execFile", { start });

// #region spawn
start = performance.now();
let bytes = 0;
const second = spawn(process.execPath, [file]);
second.stdin.end(); // and so it ends by itself
for await (const chunk of second.stdout) bytes += chunk.length;
console.log(`spawn: ${bytes} bytes`);
// #endregion
performance.measure("spawn", { start });
