import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";

/** How many processes have been started. */
export let started = 0;

/** Starts a process that doubles numbers. */
export function hire() {
  started += 1;
  return fork(new URL("./double.ts", import.meta.url));
}

export interface Job {
  input: number;
  attempt: number;
}

/** Gives an answer to a job, or rejects if the process ends. */
export async function ask(child: ChildProcess, job: Job) {
  const over = new AbortController();
  const { signal } = over;
  const answer = once(child, "message", { signal });
  const crash = once(child, "exit", { signal }).then(() => {
    throw new Error(`job ${job.input} has crashed its process`);
  });
  child.send(job);
  try {
    const [result] = await Promise.race([answer, crash]);
    return Number(result);
  } finally {
    over.abort(); // neither listener is needed any more
  }
}
