// Which ports of the loopback network are taken: a byte for each, in memory that all guests of a run share, because `listen`
// must know at once. What keeps two servers apart is Linux's: one for all addresses takes a port from every single one.

/** What an address takes of its port. */
export const claimKinds = { v4: 1, v4Any: 2, v6: 4, v6Any: 8, v6OnlyAny: 16 } as const;

const { v4, v4Any, v6, v6Any, v6OnlyAny } = claimKinds;

/** Which kinds cannot stand beside a kind. */
const against: Readonly<Record<number, number>> = {
  [v4]: v4 | v4Any | v6Any,
  [v4Any]: v4 | v4Any | v6Any,
  [v6]: v6 | v6Any | v6OnlyAny,
  [v6Any]: v4 | v4Any | v6 | v6Any | v6OnlyAny,
  [v6OnlyAny]: v6 | v6Any | v6OnlyAny,
};

/** The ports that a system gives out by itself: Linux's. */
const firstFree = 32_768;
const freeCount = 28_232;

/** How many bytes the table has. */
export const portTableSize = 65_536;

/** The table of one run, as one guest sees it. */
export class PortClaims {
  readonly #table: Uint8Array;
  #next: number;

  /** `start` spreads the ports that different guests give out, where they cannot share the table. */
  constructor(shared: SharedArrayBuffer | undefined, start: number) {
    this.#table = shared === undefined ? new Uint8Array(portTableSize) : new Uint8Array(shared);
    this.#next = start % freeCount;
  }

  /** Takes a port for a kind of address; false when it is taken. */
  claim(port: number, kind: number): boolean {
    for (;;) {
      const held = Atomics.load(this.#table, port);
      if ((held & (against[kind] ?? 0)) !== 0) return false;
      if (Atomics.compareExchange(this.#table, port, held, held | kind) === held) return true;
    }
  }

  /** Takes some port that is free; undefined when there is none. */
  claimFree(kind: number): number | undefined {
    for (let tries = 0; tries < freeCount; tries += 1) {
      const port = this.#nextFree();
      if (Atomics.load(this.#table, port) === 0 && this.claim(port, kind)) return port;
    }
    return undefined;
  }

  /** A port for the near end of a connection, which no one else can listen on at the moment. */
  passing(): number {
    for (;;) {
      const port = this.#nextFree();
      if (Atomics.load(this.#table, port) === 0) return port;
    }
  }

  release(port: number, kind: number): void {
    Atomics.and(this.#table, port, ~kind & 255);
  }

  #nextFree(): number {
    this.#next = (this.#next + 1) % freeCount;
    return firstFree + this.#next;
  }
}
