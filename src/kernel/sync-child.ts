// A child whose parent sleeps until it has ended: the frame reads the child's pipes in the parent's place.
import type { Pipes } from "./pipes.ts";
import type { PipeEnd, ProcessEnd, SleepingParent, SyncAnswer } from "./wire-processes.ts";

/** The frame's own number among those who hold ends of pipes. */
export const frameHolder = 0;

interface Collected {
  readonly end: PipeEnd;
  readonly parts: Uint8Array[];
  length: number;
  open: boolean;
}

/** A sync child gathers what a process prints, and answers its sleeping parent. */
export class SyncChild {
  readonly #pipes: Pipes;
  readonly #parent: SleepingParent;
  readonly #kill: (signal: number) => void;
  readonly #collected: (Collected | null)[] = [];
  readonly #timer: ReturnType<typeof setTimeout> | undefined;
  #error: SyncAnswer["error"] = null;
  #end: ProcessEnd | undefined;
  #answer: Uint8Array | undefined;

  constructor(parent: SleepingParent, pipes: Pipes, kill: (signal: number) => void) {
    this.#parent = parent;
    this.#pipes = pipes;
    this.#kill = kill;
    if (parent.timeout > 0) {
      this.#timer = setTimeout(() => {
        this.#giveUp("ETIMEDOUT");
      }, parent.timeout);
    }
  }

  /** The next descriptor of the child is no pipe. */
  skip(): void {
    this.#collected.push(null);
  }

  /** The next descriptor of the child is a pipe: writes what the child is to read, and gathers what it writes. */
  collect(pipe: string, input: Uint8Array<ArrayBuffer> | undefined): void {
    const one: Collected = { end: `${pipe}.0`, parts: [], length: 0, open: true };
    this.#collected.push(one);
    this.#pipes.open(one.end, ({ packet }) => {
      if (packet.type === "bytes") this.#take(one, packet.bytes);
      else if (packet.type !== "taken") this.#close(one);
    });
    if (input !== undefined && input.length > 0) this.#pipes.send(one.end, { type: "bytes", bytes: input });
    this.#pipes.send(one.end, { type: "end" });
  }

  /** The process has ended; what it wrote has come. */
  exited(end: ProcessEnd): void {
    this.#end = end;
    this.#answerWhenDone();
  }

  /** The parent has made room. */
  give(answer: SharedArrayBuffer): void {
    new Uint8Array(answer).set(this.#answer ?? new Uint8Array());
    this.#wake(2, 0);
  }

  #take(one: Collected, bytes: Uint8Array): void {
    const room = this.#parent.maxBuffer - one.length;
    if (bytes.length > room) {
      one.parts.push(bytes.slice(0, Math.max(0, room)));
      one.length += Math.max(0, room);
      this.#giveUp("ENOBUFS");
      return;
    }
    one.parts.push(bytes);
    one.length += bytes.length;
    this.#pipes.send(one.end, { type: "taken", count: bytes.length });
  }

  #giveUp(error: NonNullable<SyncAnswer["error"]>): void {
    this.#error ??= error;
    for (const one of this.#collected) if (one !== null) this.#close(one);
    this.#kill(this.#parent.killSignal);
  }

  #close(one: Collected): void {
    if (!one.open) return;
    one.open = false;
    this.#pipes.drop(one.end, frameHolder);
    this.#answerWhenDone();
  }

  #answerWhenDone(): void {
    if (this.#end === undefined || this.#answer !== undefined || this.#collected.some((one) => one?.open === true)) {
      return;
    }
    clearTimeout(this.#timer);
    const answer: SyncAnswer = {
      ...this.#end,
      error: this.#error,
      lengths: this.#collected.map((one) => one?.length ?? null),
    };
    const words = new TextEncoder().encode(`${JSON.stringify(answer)}\n`);
    const parts = [words, ...this.#collected.flatMap((one) => one?.parts ?? [])];
    this.#answer = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      this.#answer.set(part, at);
      at += part.length;
    }
    this.#wake(1, this.#answer.length);
  }

  #wake(step: number, length: number): void {
    const state = new Int32Array(this.#parent.state);
    if (length > 0) state[1] = length;
    Atomics.store(state, 0, step);
    Atomics.notify(state, 0);
  }
}
