import type { Claims } from "#timeline/claims.ts";

export default {
  "Main is sent two that say ready, and the soup": (run) =>
    run.timeline.flows.filter(({ receiver }) => receiver === "main")
      .length === 3,
  "One chops while the other cooks": (run) =>
    run.anyParallel(run.spans(/^(chop|cook) /)),
  "Everything is cooked in the order in which it was chopped": (
    run,
  ) =>
    run.lines.join() === "main: soup of onion, carrot, leek" &&
    run
      .spans(/^cook /)
      .map(({ label }) => label)
      .join() === "cook onion,cook carrot,cook leek",
} satisfies Claims;
