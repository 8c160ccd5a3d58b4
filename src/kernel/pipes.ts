import type { PipeEnd, PipeMessage, PipePacket } from "./wire-processes.ts";

/** Takes what comes to an end of a pipe. */
export type PipeReader = (message: PipeMessage) => void;

interface EndState {
  /** Processes that have the end among their descriptors, by number; the frame itself is 0. */
  readonly holders: Set<number>;
  readonly waiting: PipeMessage[];
  reader: PipeReader | undefined;
}

/** otherEnd is the end that reads what is written at this one. */
export function otherEnd(end: PipeEnd): PipeEnd {
  return end.endsWith(".0") ? `${end.slice(0, -1)}1` : `${end.slice(0, -1)}0`;
}

/**
 * Pipes are the pipes between the processes of a run. They lie in the frame, which outlives every process: what a process
 * wrote before it was killed still arrives, and then the end. The ends count what is on the way; here it is only passed on.
 */
export class Pipes {
  readonly #ends = new Map<PipeEnd, EndState>();

  /** Makes a pipe: `near` holds its end 0 and `far` its end 1. */
  create(pipe: string, near: number, far: number): void {
    this.#ends.set(`${pipe}.0`, newEnd(near));
    this.#ends.set(`${pipe}.1`, newEnd(far));
  }

  /** One more process has the end. */
  hold(end: PipeEnd, holder: number): void {
    this.#ends.get(end)?.holders.add(holder);
  }

  /** Whether a process may use the end: only those that have it. */
  holds(end: PipeEnd, holder: number): boolean {
    return this.#ends.get(end)?.holders.has(holder) === true;
  }

  /** Tells this reader what has come to the end and what comes; an earlier reader no more. */
  open(end: PipeEnd, reader: PipeReader): void {
    const state = this.#ends.get(end);
    if (state === undefined) return;
    state.reader = reader;
    for (const message of state.waiting.splice(0)) reader(message);
  }

  /** Passes a packet on to the other end. */
  send(end: PipeEnd, packet: PipePacket, ports: readonly MessagePort[] = []): void {
    const other = otherEnd(end);
    const state = this.#ends.get(other);
    if (state === undefined || state.holders.size === 0) return;
    const message: PipeMessage = { type: "pipe", end: other, packet, ports };
    if (state.reader !== undefined) state.reader(message);
    else if (packet.type !== "taken") state.waiting.push(message);
  }

  /** A process has closed its end, or has ended; when nobody has it any more the other end hears. */
  drop(end: PipeEnd, holder: number, packet: PipePacket = { type: "closed" }): void {
    const state = this.#ends.get(end);
    if (state?.holders.delete(holder) !== true || state.holders.size > 0) return;
    this.send(end, packet);
    state.waiting.length = 0;
    const other = otherEnd(end);
    if ((this.#ends.get(other)?.holders.size ?? 0) > 0) return;
    this.#ends.delete(end);
    this.#ends.delete(other);
  }

  /** A process has ended. */
  dropAll(holder: number): void {
    for (const end of [...this.#ends.keys()]) this.drop(end, holder);
  }
}

function newEnd(holder: number): EndState {
  return { holders: new Set([holder]), waiting: [], reader: undefined };
}
