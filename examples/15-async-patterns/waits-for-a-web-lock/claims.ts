import type { Claims } from "#timeline/claims.ts";

export default {
  "A thread that waits for a Web Lock only is not kept alive by that":
    (run) =>
      run.lines.join() ===
        "the clerk has asked,the clerk has ended" &&
      run.lanes("thread").length === 1,
} satisfies Claims;
