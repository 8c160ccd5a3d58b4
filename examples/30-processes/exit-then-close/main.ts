import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// #region parent
const start = performance.now();
const file = fileURLToPath(new URL("./child.ts", import.meta.url));
const child = spawn(process.execPath, [file]);
child.stdout.setEncoding("utf8");

child.stdout.on("data", (text) => console.log(text.trim()));
child.on("close", () => report("close"));
child.on("exit", () => report("exit"));
// #endregion

function report(event: string) {
  performance.measure(event, { start });
  console.log(event);
}
