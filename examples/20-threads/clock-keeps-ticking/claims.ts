import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "The same primes are counted on main and on a thread": (run) =>
    run.spans("count primes").length === 2 &&
    run.spans("count primes")[0]?.lane === "main" &&
    run
      .lanes("thread")
      .some(({ id }) => id === onThread(run)?.lane) &&
    run.lines[0]?.replace("this", "a second") === run.lines[2],
  "While main counts, no tick of its clock ends": (run) =>
    ticksWithin(run, run.spans("count primes")[0]) === 0 &&
    run.lines[1] === "the clock stood still: true",
  "While a thread counts, the clock of main ticks": (run) =>
    ticksWithin(run, onThread(run)) > 0 &&
    run.lines[3] === "the clock stood still: false",
  "The clock is main's": (run) =>
    run.spans("tick").every(({ lane }) => lane === "main"),
} satisfies Claims;

type Span = ReturnType<ClaimSubject["span"]>;

function onThread(run: ClaimSubject) {
  return run.spans("count primes")[1];
}

function ticksWithin(run: ClaimSubject, span: Span | undefined) {
  if (span === undefined) throw new Error("Nobody counted primes.");
  return run
    .spans("tick")
    .filter(({ to }) => span.from < to && to < span.to).length;
}
