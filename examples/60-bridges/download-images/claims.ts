import type { Claims } from "#timeline/claims.ts";

export default {
  "All three downloads are under way at one moment, on one thread":
    (run) =>
      run.timeline.lanes.length === 1 &&
      run.allOverlap(run.spans(/\.png$/)) &&
      run.spans(/\.png$/).length === 3,
  "The server had three requests before it answered one": (run) =>
    run.lines.at(-1) === "asked at once: 3",
  "Sizes stand in the order of the names": (run) =>
    run.lines.slice(0, 3).join() ===
    "red.png: 3000 bytes,green.png: 500 bytes,blue.png: 70 bytes",
} satisfies Claims;
