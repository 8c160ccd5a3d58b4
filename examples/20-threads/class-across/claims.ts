import type { Claims } from "#timeline/claims.ts";

export default {
  "An instance arrives as an empty object": (run) =>
    run.lines[0] === "sent as it is: {}, Money: false",
  "Its data make an instance there, and another one here": (run) =>
    run.lines[1] === "sent as data: 7.50 EUR",
  "The price goes to a thread and back": (run) =>
    run.lanes("thread").length === 1 &&
    run.timeline.flows.length === 2,
} satisfies Claims;
