import type { Claims, ClaimSubject } from "#timeline/claims.ts";

export default {
  "However it is cut, the primes are the same": (run) =>
    run.lines.join() ===
    "2 jobs: 58029 primes,8 jobs: 58029 primes,200 jobs: 58029 primes",
  "Two threads do all the jobs": (run) =>
    run.lanes("thread").length === 2 &&
    [2, 8, 200].every((jobs) => jobsIn(run, jobs) === jobs),
  "At most two jobs are under way at once": (run) =>
    run.mostAtOnce(run.spans("job")) <= 2,
  "Every job costs a message": (run) =>
    run.timeline.flows.filter(({ sender }) => sender === "main")
      .length === 212,
} satisfies Claims;

/** The jobs that were done within the part of the run that had so many. */
function jobsIn(run: ClaimSubject, jobs: number) {
  const { from, to } = run.span(`${jobs} jobs`);
  return run
    .spans("job")
    .filter((job) => from <= job.from && job.to <= to).length;
}
