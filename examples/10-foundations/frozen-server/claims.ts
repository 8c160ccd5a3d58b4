import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "The server takes the requests one at a time, in this order": (
    run,
  ) =>
    run.linesOf("main").join() ===
      "/fast begins,/fast begins,/slow begins," +
        "/fast begins,/fast begins" &&
    run.noneOverlap(on(run, "main", /^./)),
  "A fast request is under way while the server computes for the slow one":
    (run) => {
      const [slow] = on(run, "main", /slow/);
      const third = on(run, client(run), /fast/)[2];
      return (
        slow !== undefined &&
        third !== undefined &&
        run.anyParallel([third, slow])
      );
    },
  "The client asks four times for the fast one and once for the slow one":
    (run) =>
      on(run, client(run), /fast/).length === 4 &&
      on(run, client(run), /slow/).length === 1,
  "The client's two requests of that moment overlap": (run) => {
    const third = on(run, client(run), /fast/)[2];
    const [slow] = on(run, client(run), /slow/);
    return (
      slow !== undefined &&
      third !== undefined &&
      run.allOverlap([third, slow])
    );
  },
} satisfies Claims;

/** The requests on one lane whose paths match. */
function on(run: ClaimSubject, lane: string, path: RegExp) {
  return run.spans(path).filter((span) => span.lane === lane);
}

function client(run: ClaimSubject) {
  return run.lanes("thread")[0]?.id ?? "none";
}
