import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "Each of three threads loads one image, under its own name": (
    run,
  ) =>
    run.lanes("thread").length === 3 &&
    run
      .lanes("thread")
      .every(
        ({ id, label }) =>
          run.linesOf(id).length === 1 &&
          run.linesOf(id)[0]?.startsWith(`${label}: `) === true,
      ),
  "Three downloads overlap on one thread as well": (run) =>
    run.allOverlap(
      imagesOf(run).filter(({ lane }) => lane === "main"),
    ),
  "Both ways load the same bytes": (run) =>
    run.linesOf("main")[0] === "main: 8000, 10000, 12000 bytes" &&
    run.lines
      .slice(0, 3)
      .map((line) => line.replace(/^.*: /, ""))
      .sort()
      .join() === "10000 bytes,12000 bytes,8000 bytes",
} satisfies Claims;

function imagesOf(run: ClaimSubject) {
  return run.spans(/png$/);
}
