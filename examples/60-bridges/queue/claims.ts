import type { Claims } from "#timeline/claims.ts";

export default {
  "A second dish is put when the first was got, and so on": (run) =>
    run.lines.join() ===
    "put soup,got soup,put bread,got bread,put cake,got cake,all is eaten",
  "Dishes are eaten one after another, on one thread": (run) =>
    run.spans(/^eat/).length === 3 &&
    run.noneOverlap(run.spans(/^eat/)) &&
    run.timeline.lanes.length === 1,
} satisfies Claims;
