import type { Claims } from "#timeline/claims.ts";

export default {
  "The race gives up while the tea is being ordered, and it is ordered all the same":
    (run) =>
      run.lines.slice(0, 2).join() ===
        "no longer waiting: it takes too long,tea is ordered" &&
      run.span("timer 1").to < run.span("tea").to,
  "With the signal, the cake is never ordered, and its wait is cut short":
    (run) => {
      const [tea, cake] = [run.span("tea"), run.span("cake")];
      return (
        run.lines[2] ===
          "no longer waiting: The operation was aborted" &&
        !run.lines.includes("cake is ordered") &&
        cake.to - cake.from < tea.to - tea.from
      );
    },
  "The milk is in time, and the timer of the race goes on all the same":
    (run) =>
      run.lines.slice(3).join() ===
        "milk is ordered,in time, and nothing left to do" &&
      run.span("timer 2").to > run.span("milk").to,
} satisfies Claims;
