import type { Claims } from "#timeline/claims.ts";

export default {
  "execFile keeps one mebibyte, and gives an error": (run) =>
    run.lines.slice(0, 2).join() ===
    "execFile: ERR_CHILD_PROCESS_STDIO_MAXBUFFER,it kept 1048576 characters",
  "The child is ended by a signal": (run) =>
    run.lines[2] === "its child: code null, signal SIGTERM",
  "spawn hands on all of it": (run) =>
    run.lines[3] === "spawn: 2097152 bytes",
  "The two run one after the other": (run) =>
    run.noneOverlap([run.span("execFile"), run.span("spawn")]),
} satisfies Claims;
