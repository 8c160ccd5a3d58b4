// Plain JavaScript: this runs on the system's Node, before anything is installed.
import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * npmCommand is how to call npm: the one that called us, on its own Node, or else the one on the PATH.
 * @param {string[]} args
 * @returns {{ program: string; args: string[]; shell: boolean }}
 */
export function npmCommand(args) {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm?.endsWith(".js") && node) return { program: node, args: [npm, ...args], shell: false };
  return { program: "npm", args, shell: process.platform === "win32" };
}

/**
 * showProgress runs a long step with its output in a log file and says on the terminal how long it has been at it.
 * Rejects with one clear line.
 * @param {string} what What the step does: "Building the site".
 * @param {{ program: string; args: string[]; shell?: boolean }} command
 * @param {string} log Path of the log file.
 * @returns {Promise<void>}
 */
export async function showProgress(what, command, log) {
  mkdirSync(dirname(log), { recursive: true });
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const { isTTY } = process.stdout;
  const say = () => process.stdout.write(isTTY ? `\r${what} … ${seconds()} s` : `${what} … ${seconds()} s\n`);
  process.stdout.write(isTTY ? `${what} …` : `${what} …\n`);
  const ticking = setInterval(say, isTTY ? 1000 : 15_000);
  try {
    const code = await runInto(command, log);
    if (code !== 0)
      throw new Error(
        `${what} failed (exit code ${code}): ${firstComplaint(log)}\nThe whole log: ${relative(root, log)}`,
      );
  } finally {
    clearInterval(ticking);
    if (isTTY) process.stdout.write("\n");
  }
  if (!isTTY) process.stdout.write(`${what}: done in ${seconds()} s\n`);
}

/**
 * @param {{ program: string; args: string[]; shell?: boolean }} command
 * @param {string} log
 * @returns {Promise<number | string>}
 */
function runInto({ program, args, shell = false }, log) {
  const file = openSync(log, "w");
  return new Promise((done, fail) => {
    const child = spawn(program, args, { cwd: root, shell, stdio: ["ignore", file, file] });
    child.on("error", (error) => fail(new Error(`Expected to start ${program}, but: ${error.message}`)));
    child.on("close", (code, signal) => done(code ?? signal ?? 1));
  }).finally(() => closeSync(file));
}

/**
 * @param {string} log
 * @returns {string}
 */
function firstComplaint(log) {
  return complaintIn(readFileSync(log, "utf8"));
}

/**
 * complaintIn is the line of a log that says best what went wrong: the first that speaks of an error, else the last.
 * @param {string} text
 * @returns {string}
 */
export function complaintIn(text) {
  const plain = text.replaceAll(/\u001b\[[0-9;]*m/g, "");
  const lines = plain.split(/\r?\n/).map((line) => line.trim());
  const spoken = lines.filter((line) => line !== "" && !/^npm (error|ERR!) (code|errno|syscall|path)\b/.test(line));
  return spoken.find((line) => /\berror\b|\bERR!|Expected /i.test(line)) ?? spoken.at(-1) ?? "it said nothing.";
}
