import type { Claims } from "#timeline/claims.ts";

export default {
  "The menu is cooked": (run) =>
    run.lines[2] === "soup and cake" &&
    run.allOverlap([run.span("soup"), run.span("cake")]),
  "The roast goes on after the failure, so the exercise is not solved":
    (run) =>
      run.lines.slice(4).join() ===
      "toast is burnt,roast: the pan is clean",
} satisfies Claims;
