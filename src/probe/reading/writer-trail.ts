import type { ProbeFact } from "../probe-fact.ts";
import type { LaneId } from "#program/run-event.ts";
import { isFirstThread } from "./process-numbers.ts";

type Wrote = Extract<ProbeFact, { type: "wrote" }>;

/**
 * A writer trail follows a chunk back through the threads that passed it on. A thread's text goes to its opener, whose
 * text goes to its own opener, and so on to main: each step keeps order, so the chunks of one step are a queue.
 */
export class WriterTrail {
  readonly #queues = new Map<string, Wrote[]>();

  /** Notes what a thread put into its own stream. */
  note(fact: Wrote): void {
    if (isFirstThread(fact.lane)) return;
    const key = `${fact.stream} ${fact.lane}`;
    const queue = this.#queues.get(key);
    if (queue === undefined) this.#queues.set(key, [fact]);
    else queue.push(fact);
  }

  /** Finds the lane whose text a chunk is. */
  writerOf(fact: Wrote): LaneId {
    if (fact.writer === fact.lane) return fact.writer;
    const queue = this.#queues.get(`${fact.stream} ${fact.writer}`) ?? [];
    const place = queue.findIndex((earlier) => earlier.bytes === fact.bytes && earlier.head === fact.head);
    const earlier = queue[place];
    if (earlier === undefined) return fact.writer;
    queue.splice(0, place + 1);
    return this.writerOf(earlier);
  }
}
