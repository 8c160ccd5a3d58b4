import type { Claims } from "#timeline/claims.ts";

export default {
  "The one who does not ask goes in at once": (run) =>
    run.lines.slice(0, 3).join() ===
    "stranger goes in,all have asked,first goes in",
  "The two who ask are never in together": (run) =>
    run.noneOverlap([run.span("first"), run.span("second")]),
  "The one who does not ask is in together with both": (run) =>
    run.allOverlap([run.span("stranger"), run.span("first")]) &&
    run.allOverlap([run.span("stranger"), run.span("second")]),
  "They come out in the order of their times": (run) =>
    run.lines.slice(3).join() ===
    "first comes out,second goes in,stranger comes out,second comes out",
} satisfies Claims;
