// Plain JavaScript: this runs on the system's Node, before anything is installed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownNodePath, whyInstall } from "./install-state.mjs";
import { npmCommand, root, showProgress } from "./show-progress.mjs";

const lockPath = join(root, "package-lock.json");
const npmRecord = join(root, "node_modules", ".package-lock.json");
const oldestNode = 24;

/**
 * prepare installs what is missing and returns the path of the Node to go on with: the project's own.
 * @returns {Promise<string>}
 */
export async function prepare() {
  const place = ownNodePath(process.platform, process.arch);
  const ownNode = place === null ? null : join(root, place);
  const why = whyInstall({
    lock: JSON.parse(readFileSync(lockPath, "utf8")),
    installed: existsSync(npmRecord) ? JSON.parse(readFileSync(npmRecord, "utf8")) : null,
    hasOwnNode: ownNode === null || existsSync(ownNode),
  });
  if (why !== null) {
    const command = npmCommand(["ci", "--include=dev", "--include=optional"]);
    await showProgress(
      `Installing the dependencies (${why}; about 510 MB)`,
      command,
      join(root, ".cache", "install.log"),
    );
  }
  if (ownNode !== null && existsSync(ownNode)) return ownNode;
  if (Number.parseInt(process.versions.node, 10) >= oldestNode) return process.execPath;
  throw new Error(
    `Expected a Node of our own for ${process.platform} ${process.arch}, but npm has none: install Node ${oldestNode} or newer and try again.`,
  );
}

/**
 * goOn prepares, then hands over to a program of ours on the project's own Node and ends as it ends.
 * @param {string} file Name of a file in tools/.
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function goOn(file, args) {
  try {
    const node = await prepare();
    process.exitCode = await handOver(node, [join(root, "tools", file), ...args]);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/**
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function handOver(node, args) {
  return new Promise((done, fail) => {
    const child = spawn(node, args, { cwd: root, stdio: "inherit" });
    // Ctrl-C reaches the child through the terminal; it decides how to end. A kill of ours alone is passed on.
    process.on("SIGINT", () => {});
    for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
    child.on("error", (error) => fail(new Error(`Expected to start ${node}, but: ${error.message}`)));
    child.on("close", (code, signal) => done(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)));
  });
}
