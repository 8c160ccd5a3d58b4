import { execFile, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./talk.ts", import.meta.url));
let start = performance.now();

// #region exec-file
const first = execFile(process.execPath, [file], (error, text) => {
  console.log(`execFile: ${error?.code}`);
  console.log(`it kept ${text.length} characters`);
});
first.once("close", (code, signal) => {
  console.log(`its child: code ${code}, signal ${signal}`);
  performance.measure("execFile", { start });
  readAll();
});
// #endregion

// #region spawn
async function readAll() {
  start = performance.now();
  let bytes = 0;
  const second = spawn(process.execPath, [file]);
  for await (const chunk of second.stdout) bytes += chunk.length;
  performance.measure("spawn", { start });
  console.log(`spawn: ${bytes} bytes`);
}
// #endregion
