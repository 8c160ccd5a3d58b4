// What all processes of a run know of each other without asking: which numbers are taken, who lives, and which signals are
// caught. It lies in shared memory, so that `process.kill` can say at once that there is no such process.

/** How many processes a run may have had. */
const most = 4096;
const fields = 3;
const alive = 1;
const ended = 2;

/** tableMemory is the memory of a table; where none can be shared each process has a table of its own. */
export function tableMemory(shared: typeof SharedArrayBuffer | undefined): ArrayBufferLike {
  const bytes = (1 + most * fields) * Int32Array.BYTES_PER_ELEMENT;
  return shared === undefined ? new ArrayBuffer(bytes) : new shared(bytes);
}

/** A process table is a view of that memory. */
export class ProcessTable {
  readonly #numbers: Int32Array;

  constructor(memory: ArrayBufferLike) {
    this.#numbers = new Int32Array(memory);
  }

  /** Takes the next process number, or gives undefined when there are no more. The process lives from now on. */
  take(): number | undefined {
    const pid = Atomics.add(this.#numbers, 0, 1) + 1;
    if (pid >= most) return undefined;
    Atomics.store(this.#numbers, pid * fields, alive);
    return pid;
  }

  isAlive(pid: number): boolean {
    return pid > 0 && pid < most && Atomics.load(this.#numbers, pid * fields) === alive;
  }

  end(pid: number): void {
    Atomics.store(this.#numbers, pid * fields, ended);
  }

  /** Says whether a process has a listener for a signal. */
  setCaught(pid: number, signal: number, caught: boolean): void {
    const at = pid * fields + (signal < 32 ? 1 : 2);
    if (caught) Atomics.or(this.#numbers, at, 1 << (signal % 32));
    else Atomics.and(this.#numbers, at, ~(1 << (signal % 32)));
  }

  isCaught(pid: number, signal: number): boolean {
    return (Atomics.load(this.#numbers, pid * fields + (signal < 32 ? 1 : 2)) & (1 << (signal % 32))) !== 0;
  }
}
