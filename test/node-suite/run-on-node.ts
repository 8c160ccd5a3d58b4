// Runs Node's own tests on the real, pinned Node: what fails there too says nothing about the engine.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type TestResult, resultOf } from "./test-result.ts";
import type { NodeTest } from "./test-files.ts";

const wallTime = 30_000;
const keptOutput = 200_000;

/** What Node 26 says of a storage without a file would be a warning too many for the tests of Node 25. */
const nodeOptions = "--no-experimental-webstorage";

/** The results of real Node, kept in a file so that they are found out once. */
export class Baseline {
  readonly #path: string;
  readonly #results: Record<string, TestResult>;
  readonly #root: string;

  /** `path` is the file that keeps the results, `root` the checkout. */
  constructor(path: string, root: string) {
    this.#path = path;
    this.#root = root;
    this.#results = read(path);
  }

  /** Whether a test has been run before. */
  has(test: NodeTest): boolean {
    return Object.hasOwn(this.#results, keyOf(test));
  }

  /** The result of a test on real Node, from the file or from a run. */
  async resultOf(test: NodeTest): Promise<TestResult> {
    const key = keyOf(test);
    const known = this.#results[key];
    if (known !== undefined) return known;
    // A test that fails in a crowd may pass alone: real Node is given a second try.
    const first = await runOnNode(this.#root, test);
    const result =
      first.status === "failed" || first.status === "timed-out" ? await runOnNode(this.#root, test) : first;
    this.#results[key] = result;
    return result;
  }

  /** Writes the file, with what others have put into it meanwhile. */
  save(): void {
    mkdirSync(dirname(this.#path), { recursive: true });
    writeFileSync(this.#path, JSON.stringify({ ...read(this.#path), ...this.#results }, null, 1));
  }
}

function read(path: string): Record<string, TestResult> {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, TestResult>;
  } catch {
    return {};
  }
}

/** A result holds for one Node and one text of the test. */
function keyOf({ file, text }: NodeTest): string {
  return `${process.version} ${file} ${createHash("sha1").update(text).digest("hex").slice(0, 12)}`;
}

function runOnNode(root: string, { file, flags, env }: NodeTest): Promise<TestResult> {
  const scratch = mkdtempSync(join(tmpdir(), "interleave-suite-"));
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn(process.execPath, [...flags, join(root, "test/parallel", file)], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_OPTIONS: nodeOptions, NODE_TEST_DIR: scratch, NODE_SKIP_FLAG_CHECK: "1", ...env },
      detached: true,
    });
    const text = { stdout: "", stderr: "" };
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].setEncoding("utf8");
      child[stream].on("data", (chunk: string) => {
        if (text[stream].length < keptOutput) text[stream] += chunk;
      });
    }
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end();
    }, wallTime);
    const end = (): void => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    child.on("error", reject);
    child.on("exit", (code) => {
      clearTimeout(timer);
      // What it left running would hold its pipes.
      end();
      child.stdout.destroy();
      child.stderr.destroy();
      rmSync(scratch, { recursive: true, force: true });
      resolve(resultOf({ exitCode: late ? null : (code ?? 1), ...text, took: performance.now() - began }));
    });
  });
}
