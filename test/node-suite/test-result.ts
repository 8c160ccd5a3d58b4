// What became of one of Node's own tests, on real Node or in the engine.

/** How a test ended. A test that skips itself says so in its output and ends with code 0. */
export type TestStatus = "passed" | "failed" | "timed-out" | "skipped-itself";

/** A test's result, with the one line that says most about why. */
export interface TestResult {
  readonly status: TestStatus;
  /** Empty where it passed. */
  readonly error: string;
  /** Milliseconds it took. */
  readonly took: number;
}

/** What a run of a test leaves behind. */
export interface TestRun {
  /** Null where it was ended because it took too long. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly took: number;
}

/** resultOf judges a run as Node's own runner of its tests does: by the exit code. */
export function resultOf({ exitCode, stdout, stderr, took }: TestRun): TestResult {
  if (exitCode === null) return { status: "timed-out", error: `Timed out. ${errorIn(stdout, stderr)}`.trim(), took };
  if (exitCode !== 0) {
    return { status: "failed", error: errorIn(stdout, stderr) || `Ended with code ${exitCode}, without a word.`, took };
  }
  const skipped = /^1\.\.0 # Skipped: (.*)$/m.exec(stdout);
  if (skipped !== null) return { status: "skipped-itself", error: `Skips itself: ${skipped[1] ?? ""}`, took };
  return { status: "passed", error: "", took };
}

/** The line of a run's output that tells its error, and for an assertion what was compared. */
export function errorIn(stdout: string, stderr: string): string {
  const lines = stderr.split("\n");
  const at = lines.findIndex((line) => /^(Uncaught |\[?)?\w*(Error|Exception|Rejection)\b.*/.test(line.trimStart()));
  if (at !== -1) {
    const rest = lines.slice(at + 1);
    const end = rest.findIndex((line) => /^\s+at |^\s+(generatedMessage|code):/.test(line));
    const words = rest.slice(0, end === -1 ? 6 : end).filter((line) => line.trim() !== "");
    return shorten([lines[at] ?? "", ...words.slice(0, 6)].join(" "));
  }
  const told = /^(Mismatched .*|.*Can't clean tmpdir.*)$/m.exec(stdout)?.[1] ?? /^not ok .*$/m.exec(stdout)?.[0];
  const named = /^\s+error: (.*(?:\n\s+.+)?)$/m.exec(stdout)?.[1];
  const last = lines.filter((line) => line.trim() !== "" && !/^Node\.js v/.test(line));
  return shorten([told, named].filter((one) => one !== undefined).join(" ") || (last[0] ?? ""));
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}
