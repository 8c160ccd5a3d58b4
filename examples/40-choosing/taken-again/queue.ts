import { EventEmitter } from "node:events";

/** How long a job is lent before it counts as abandoned, in ms. */
const lease = 150;

/** Jobs that wait, and jobs that somebody has taken. */
const waiting = ["mail 1", "mail 2", "mail 3"];
const lent = new Map<string, NodeJS.Timeout>();

/** Tells by "back" that a job has come back. */
export const queue = new EventEmitter();

export function take(): string | null {
  const job = waiting.shift();
  if (job === undefined) return null;
  lent.set(job, setTimeout(putBack, lease, job));
  return job;
}

export function finish(job: string) {
  clearTimeout(lent.get(job));
  lent.delete(job);
}

function putBack(job: string) {
  lent.delete(job);
  waiting.unshift(job);
  queue.emit("back", job);
}
