import type { Claims } from "#timeline/claims.ts";

export default {
  "A job that throws is rejected with its error": (run) =>
    run.lines[1] === "Error: Nobody can cook a stone",
  "A job that ends its thread is rejected too": (run) =>
    run.lines[3] === "Error: The thread ended with 3",
  "All others are done": (run) =>
    [0, 2, 4].map((at) => run.lines[at]?.split(",")[0]).join() ===
    "soup,bread,cake",
  "For each thread that is lost another one is started": (run) =>
    run.lanes("thread").length === 3 &&
    run
      .lanes("thread")
      .every(({ openedBy }) => openedBy === "main"),
  "There is one thread at a time": (run) => {
    const [first, second, third] = run.lanes("thread");
    return (
      first !== undefined &&
      second !== undefined &&
      third !== undefined &&
      first.to <= second.from &&
      second.to <= third.from
    );
  },
} satisfies Claims;
