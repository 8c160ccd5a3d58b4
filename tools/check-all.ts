// The second half of `npm run ok`: every check, then every suite. One that fails does not hide the next.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { npmCommand, root } from "./show-progress.mjs";

function run(program: string, args: readonly string[], shell = false): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, stdio: "inherit", shell });
    child.on("error", () => done(false));
    child.on("close", (code) => done(code === 0));
  });
}

const failed: string[] = [];
for (const script of ["check:format", "check:prose", "lint", "check:types"]) {
  console.log(`\n— ${script}`);
  const { program, args, shell } = npmCommand(["run", "--silent", script]);
  if (!(await run(program, args, shell))) failed.push(script);
}
if (failed.length > 0) console.error(`\nNot ok: ${failed.join(", ")}. The suites follow all the same.`);
console.log("\n— suites");
const suitesPass = await run(process.execPath, [join(root, "tools", "run-suites.ts"), ...process.argv.slice(2)]);
process.exitCode = suitesPass && failed.length === 0 ? 0 : 1;
