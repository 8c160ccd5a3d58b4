import type { Claims } from "#timeline/claims.ts";

export default {
  "The failure of one part leaves the other two": (run) =>
    run.lines.join("\n") ===
    "news: not there, server is busy\n" +
      "weather: sunny\nmail: two letters",
  "All three parts are loaded at once": (run) =>
    run.allOverlap(run.spans(/^(news|weather|mail)$/)),
} satisfies Claims;
