import type { Claims } from "#timeline/claims.ts";

export default {
  "The menu is cooked": (run) =>
    run.lines[2] === "soup and cake" &&
    run.allOverlap([run.span("soup"), run.span("cake")]),
  "The roast is stopped, and its pan clean, before the failure is told":
    (run) =>
      run.lines.slice(4).join() ===
      "roast: the pan is clean,toast is burnt",
} satisfies Claims;
