import type { Claims } from "#timeline/claims.ts";

export default {
  "Each question gets its own answer, in the order of answers": (
    run,
  ) =>
    run.lines.slice(0, 4).join("; ") ===
    "water, served; soup, served; cake: no eggs; roast, served",
  "Whoever waits hears that the port is closed": (run) =>
    run.lines[4] === "bill: The port is closed.",
  "The thread has three questions at once": (run) =>
    run.lanes("thread").length === 1 &&
    run.allOverlap(run.spans(/roast|soup|cake/)),
} satisfies Claims;
