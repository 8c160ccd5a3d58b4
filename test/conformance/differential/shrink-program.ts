import type { FuzzProgram, Step } from "./step.ts";

/** How many smaller programs are tried at most. */
const mostTries = 150;

/** shrinkProgram makes a program as small as it can be made while it still fails. */
export async function shrinkProgram(
  program: FuzzProgram,
  fails: (smaller: FuzzProgram) => Promise<boolean>,
): Promise<FuzzProgram> {
  let best = program;
  let tries = 0;
  for (let found = true; found;) {
    found = false;
    for (const smaller of smallerPrograms(best)) {
      tries += 1;
      if (tries > mostTries) return best;
      if (!(await fails(smaller))) continue;
      best = smaller;
      found = true;
      break;
    }
  }
  return best;
}

function* smallerPrograms(program: FuzzProgram): Generator<FuzzProgram> {
  for (const main of smallerLists(program.main)) {
    yield { ...program, main, thread: hasWorker(main) ? program.thread : [] };
  }
  for (const thread of smallerLists(program.thread)) if (thread.length > 0) yield { ...program, thread };
}

function hasWorker(steps: readonly Step[]): boolean {
  return steps.some((step) => step.kind === "worker");
}

/** Every list that is one change smaller: a step gone, a step replaced by what is in it, a step with less in it. */
function* smallerLists(steps: readonly Step[]): Generator<readonly Step[]> {
  if (steps.length > 3) {
    const half = steps.length >> 1;
    yield steps.slice(half);
    yield steps.slice(0, half);
  }
  for (const [at, step] of steps.entries()) {
    const [before, after] = [steps.slice(0, at), steps.slice(at + 1)];
    yield [...before, ...after];
    if (step.body.length > 0) yield [...before, ...step.body, ...after];
  }
  for (const [at, step] of steps.entries()) {
    for (const body of smallerLists(step.body))
      yield [...steps.slice(0, at), { ...step, body }, ...steps.slice(at + 1)];
  }
}
