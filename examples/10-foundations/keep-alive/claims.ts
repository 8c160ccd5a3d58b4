import type { Claims } from "#timeline/claims.ts";

export default {
  "The program ends when the timer that it waits for has fired": (
    run,
  ) => run.lines.slice(-2).join() === "soon,exit",
  "An unref'd timer fires while something else keeps the loop alive":
    (run) => run.lines[0] === "unref'd, soon",
  "Unref'd timers alone do not: the last one never fires": (run) =>
    run.lines.length === 3 &&
    run.spans("unref'd, later").length === 0,
} satisfies Claims;
