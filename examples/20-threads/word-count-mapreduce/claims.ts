import type { Claims } from "#timeline/claims.ts";

export default {
  "Four parts are counted on two threads": (run) =>
    run.lanes("thread").length === 2 &&
    run.spans("count").length === 4 &&
    run.spans("count").every(({ lane }) => lane !== "main"),
  "No word is lost on the way": (run) =>
    run.lines
      .map((line) => Number(line.split(" ")[1]))
      .reduce((sum, count) => sum + count, 0) === 200_000,
  "The most frequent word comes first": (run) =>
    run.lines[0] === "the 60000",
} satisfies Claims;
