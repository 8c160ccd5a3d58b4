import type { Claims } from "#timeline/claims.ts";

export default {
  "All three downloads overlap, on the main thread": (run) =>
    run.allOverlap(run.spans(/\.png$/)) &&
    run.spans(/\.png$/).length === 3 &&
    run.timeline.lanes.length === 1,
  "Each file is as long as its picture, and they stand in the order of the list":
    (run) =>
      run.lines.join() ===
      "cat.png: 98304 bytes,dog.png: 65536 bytes,owl.png: 32768 bytes",
} satisfies Claims;
