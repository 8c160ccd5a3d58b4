import type { Claims } from "#timeline/claims.ts";

export default {
  "Each thread computes on a lane of its own, while the other does":
    (run) => {
      const [left, right] = [run.span("left"), run.span("right")];
      return (
        left.lane !== right.lane &&
        ![left.lane, right.lane].includes("main") &&
        run.anyParallel([left, right])
      );
    },
  "Each changes a list of its own": (run) =>
    run
      .lanes("thread")
      .every(({ id }) =>
        /^(left|right): my list has 4 numbers$/.test(
          run.linesOf(id)[0] ?? "",
        ),
      ) &&
    run.linesOf("main")[0] === "main: the list has 3 numbers",
  "A global variable of main is on no other thread": (run) =>
    run.lanes("thread").length === 2 &&
    run
      .lanes("thread")
      .every(({ id }) =>
        run.linesOf(id)[1]?.endsWith("there is no note"),
      ),
  "Shared bytes are changed by both": (run) =>
    run.linesOf("main")[1] === "main: 2 threads have computed",
} satisfies Claims;
