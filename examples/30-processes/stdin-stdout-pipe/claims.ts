import type { Claims } from "#timeline/claims.ts";

export default {
  "Each line comes back changed, in its turn": (run) =>
    run.lines.slice(0, 3).join() ===
    "one: ONE,two: TWO,three: THREE",
  "One child answers all three": (run) =>
    run.lanes("process").length === 1 &&
    run.spans("shout").length === 3,
  "Each answer is made while its question waits": (run) =>
    run.spans(/^(one|two|three)$/).every((asked, index) => {
      const made = run.spans("shout")[index];
      return (
        made !== undefined &&
        asked.from <= made.from &&
        made.to <= asked.to + 10
      );
    }),
  "No message is sent: it is all text in pipes": (run) =>
    run.timeline.flows.length === 0 && run.lines.length === 4,
  "The child ends when its input does": (run) =>
    run.lines.at(-1) === "closed, code 0",
} satisfies Claims;
