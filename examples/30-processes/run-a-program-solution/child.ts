import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const [, , what] = process.argv;

if (what === "greet") console.log("hello");
if (what === "fail") {
  console.log("half");
  process.exitCode = 3;
}
if (what === "die") process.kill(process.pid, "SIGKILL");
if (what === "delegate") {
  // A helper that prints when I am gone.
  const file = new URL("./helper.ts", import.meta.url);
  const helper = spawn(process.execPath, [fileURLToPath(file)], {
    stdio: "inherit",
  });
  helper.unref();
}
