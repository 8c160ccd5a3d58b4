import type { Claims } from "#timeline/claims.ts";

export default {
  "The first mirror that answers well is taken, though another failed before":
    (run) => {
      const north = run.spans("north")[0];
      return (
        run.lines[0] === "the file from west" &&
        north !== undefined &&
        north.to < run.span("west").to
      );
    },
  "The slowest is stopped when the file is there": (run) => {
    const [south, west] = [run.span("south"), run.span("west")];
    return south.to - west.to < west.to - west.from;
  },
  "Where none answers well, all reasons come in one error, in the order of the list":
    (run) =>
      run.lines[1] ===
      "AggregateError: north is down, east is down",
} satisfies Claims;
