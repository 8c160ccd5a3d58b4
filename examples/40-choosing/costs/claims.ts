import type { Claims } from "#timeline/claims.ts";

const prices = [
  "100,000 awaits",
  "1,000 turns",
  "start a thread",
  "20 round trips",
  "start a process",
];

export default {
  "Five prices are paid, one after the other": (run) =>
    run.noneOverlap(prices.map((price) => run.span(price))) &&
    run.lines.join() ===
      prices.map((price) => `paid: ${price}`).join(),
  "One thread and one process are started for them": (run) =>
    run.lanes("thread").length === 1 &&
    run.lanes("process").length === 1,
} satisfies Claims;
