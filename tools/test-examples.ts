// `npm run test:examples [-- --node PATH]`: the suite that runs every example on real Node, also on another Node than
// the project's own. The suite reads the path from EXAMPLES_NODE.
import { spawn, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./show-progress.mjs";

function nodeVersion(path: string): string {
  const { status, stdout } = spawnSync(path, ["--version"], { encoding: "utf8" });
  if (status !== 0 || !stdout.startsWith("v")) throw new Error(`Expected a Node behind --node, but "${path}" is none.`);
  return stdout.trim();
}

try {
  const { values, positionals } = parseArgs({ options: { node: { type: "string" } }, allowPositionals: true });
  const node = values.node === undefined ? process.execPath : resolve(values.node);
  console.log(`Examples on Node ${nodeVersion(node)}`);
  const args = ["node_modules/vitest/vitest.mjs", "run", "--project", "examples", ...positionals];
  const env = { ...process.env, EXAMPLES_NODE: node };
  spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" }).on("close", (code) => {
    process.exitCode = code ?? 1;
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
