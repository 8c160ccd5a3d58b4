import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// #region run
export function run(command: string, args: string[] = []) {
  const child = spawn(command, args);
  let stdout = "";
  child.stdout.setEncoding("utf8");
  child.stdout.on("data", (text) => (stdout += text));
  return new Promise<unknown>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ code, signal, stdout });
    });
  });
}
// #endregion

const file = fileURLToPath(new URL("./child.ts", import.meta.url));
console.log(await run(process.execPath, [file, "greet"]));
console.log(await run(process.execPath, [file, "die"]));
