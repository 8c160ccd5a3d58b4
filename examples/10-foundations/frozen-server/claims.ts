import type { Claims } from "#timeline/claims.ts";

export default {
  "The server takes the requests one at a time, in this order": (
    run,
  ) =>
    run.linesOf("main").join() ===
      "/hello begins,/fast begins,/fast begins,/slow begins," +
        "/fast begins,/fast begins" &&
    run.noneOverlap(run.spans(/^serve/)),
  "A fast request is under way while the server computes for the slow one":
    (run) => {
      const third = run.spans("/fast")[2];
      return (
        third !== undefined &&
        run.anyParallel([third, run.span("serve /slow")])
      );
    },
  "The client asks four times for the fast one, and the server serves it four times":
    (run) =>
      run.spans("/fast").length === 4 &&
      run.spans("serve /fast").length === 4 &&
      run.lanes("thread").length === 1,
} satisfies Claims;
