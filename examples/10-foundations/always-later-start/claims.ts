import type { Claims } from "#timeline/claims.ts";

const asked = "asked, and on to other things";

export default {
  "The first time, the page comes later": (run) =>
    run.lines.slice(0, 2).join() ===
    `first time: ${asked},first time: page about`,
  "The second time, it comes too early: the exercise is not solved":
    (run) =>
      run.lines.slice(2).join() ===
      `second time: page about,second time: ${asked}`,
} satisfies Claims;
