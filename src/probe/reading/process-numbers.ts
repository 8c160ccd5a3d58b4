import type { ProbeFact } from "../probe-fact.ts";
import type { LaneId } from "#program/run-event.ts";

/** isFirstThread tells whether a lane is the first thread of its process. */
export function isFirstThread(lane: LaneId): boolean {
  return lane === "main" || lane.endsWith("/main");
}

/** Process numbers give the program's processes numbers from 2 on, the program being 1, for those that the system gave them. */
export class ProcessNumbers {
  readonly #numbers = new Map<string, number>();

  /** The fact with its lanes under the run's own names. */
  rename<Fact extends ProbeFact>(fact: Fact): Fact {
    const renamed: Record<string, unknown> = { ...fact };
    for (const part of ["lane", "process", "thread", "writer"]) {
      const lane = renamed[part];
      if (typeof lane === "string") renamed[part] = this.#nameOf(lane);
    }
    return renamed as Fact;
  }

  #nameOf(lane: LaneId): LaneId {
    return lane.replace(/^process-(\d+)(?=\/)/, (_, pid: string) => {
      const number = this.#numbers.get(pid) ?? this.#numbers.size + 2;
      this.#numbers.set(pid, number);
      return `process-${number}`;
    });
  }
}
