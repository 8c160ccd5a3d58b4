/** Says how often the event loop turns while a job is under way. */
export async function countTurns(job: () => Promise<unknown>) {
  let turns = 0;
  let next = setImmediate(turn);
  await job();
  clearImmediate(next);
  return turns;

  function turn() {
    turns += 1;
    next = setImmediate(turn);
  }
}
