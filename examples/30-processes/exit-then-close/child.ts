import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

// #region child
const file = fileURLToPath(new URL("./helper.ts", import.meta.url));
const helper = spawn(process.execPath, [file], {
  stdio: "inherit", // it reads and writes where I do
});
helper.unref(); // I do not wait for it
console.log("child: I am done");
// #endregion
