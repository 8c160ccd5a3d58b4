import * as child from "node:child_process";
import { promisify } from "node:util";

const exec = promisify(child.exec);
const execFile = promisify(child.execFile);

const name = "Ada; echo and now I run too"; // from a stranger
let start = performance.now();

// #region exec
const shell = await exec(`echo hello ${name}`);
// #endregion
report("exec", shell.stdout);

// #region exec-file
const plain = await execFile("echo", ["hello", name]);
// #endregion
report("execFile", plain.stdout);

// #region variable
const quoted = await exec('echo hello "$NAME"', {
  env: { ...process.env, NAME: name },
});
// #endregion
report("exec, in a variable", quoted.stdout);

function report(way: string, printed: string) {
  performance.measure(way, { start });
  start = performance.now();
  for (const line of printed.trim().split("\n")) {
    console.log(`${way}: ${line}`);
  }
}
