import type { Claims } from "#timeline/claims.ts";

export default {
  "All three get the first answer, so the exercise is not solved": (
    run,
  ) =>
    run.lines.slice(1, 4).join("; ") ===
    "soup, served; soup, served; soup, served",
  "One thread answers": (run) => run.lanes("thread").length === 1,
} satisfies Claims;
