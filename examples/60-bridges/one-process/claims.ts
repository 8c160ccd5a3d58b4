import type { Claims } from "#timeline/claims.ts";

export default {
  "The task runs in a process of its own": (run) => {
    const [child, ...others] = run
      .lanes("process")
      .filter((lane) => lane.openedBy === "main");
    return (
      child !== undefined &&
      others.length === 0 &&
      run.span("task").lane === child.id &&
      run.linesOf(child.id).join() ===
        "child: task started,child: task finished"
    );
  },
  "Main goes on when it has ended": (run) =>
    run.linesOf("main").join() === "main: joined, exit code 0",
} satisfies Claims;
