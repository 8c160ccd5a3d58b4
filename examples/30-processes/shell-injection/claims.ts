import type { Claims } from "#timeline/claims.ts";

export default {
  "The shell reads the name as a command": (run) =>
    run.lines.slice(0, 2).join() ===
    "exec: hello Ada,exec: and now I run too",
  "Without a shell it stays one argument": (run) =>
    run.lines[2] === "execFile: hello Ada; echo and now I run too",
  "In a quoted variable it stays one argument too": (run) =>
    run.lines[3] ===
    "exec, in a variable: hello Ada; echo and now I run too",
} satisfies Claims;
