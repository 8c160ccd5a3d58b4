// The `locks` binding: Node's `src/node_locks.cc`. The threads of a process share a table; each keeps its own callbacks.
import type { Kernel } from "../guest/kernel.ts";
import { SharedList } from "../guest/shared-list.ts";
import { append, kept, SafeMap, SafeSet } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";
import { eachWaiting, type LockRow, type LockRows, LockTable } from "./lock-table.ts";

/** A lock as a callback is given it, and as a query lists it. */
interface LockInfo {
  readonly name: string;
  readonly mode: string;
  readonly clientId: string;
}

interface Asked extends LockInfo {
  readonly ifAvailable: boolean;
  readonly callback: (lock: LockInfo | null) => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

type Then = (promise: unknown, done: ((value: unknown) => void) | undefined, failed: (why: unknown) => void) => void;

/** locksBinding makes the body of the binding. */
export function locksBinding(kernel: Kernel): Binding {
  const locks = new Locks(kernel);
  return {
    request: (
      name: string,
      clientId: string,
      mode: string,
      steal: boolean,
      ifAvailable: boolean,
      callback: Asked["callback"],
    ) => locks.request({ name, clientId, mode, ifAvailable, callback }, steal),
    query: async () => locks.query(),
    look: () => {
      locks.look();
    },
  };
}

class Locks {
  readonly #kernel: Kernel;
  readonly #table: LockTable;
  readonly #thread: number;
  readonly #asked = new SafeMap<number, Asked>();
  readonly #held = new SafeMap<number, Asked>();
  readonly #then: Then;
  readonly #isPromise: (value: unknown) => boolean;
  #last = 0;

  constructor(kernel: Kernel) {
    const { locks, holder, ended } = kernel.amongThreads;
    this.#kernel = kernel;
    this.#table = new LockTable(new SharedList(locks, holder), (thread) => ended.has(thread));
    this.#thread = kernel.self.threadId;
    this.#then = kernel.library.primordials["PromisePrototypeThen"] as Then;
    this.#isPromise = kernel.bindingOf("types")["isPromise"] as (value: unknown) => boolean;
  }

  /** Gives a promise that is settled when the lock is released; the callback is called at once if the lock is free. */
  request(asked: Omit<Asked, "resolve" | "reject">, steal: boolean): Promise<unknown> {
    const { name, mode } = asked;
    const id = (this.#last += 1);
    const released = new Promise((resolve, reject) => {
      this.#asked.set(id, { ...asked, resolve, reject });
    });
    // Its rejection counts as handled.
    this.#then(released, undefined, () => {});
    const row: LockRow = { held: false, thread: this.#thread, id, exclusive: mode !== "shared", name };
    const robbed = new SafeSet<number>();
    this.#table.change((rows) => {
      const changed = steal ? [row] : [];
      for (let at = 0; at < rows.length; at += 1) {
        const other = rows[at] as LockRow;
        if (steal && other.held && other.name === name) robbed.add(other.thread);
        else append(changed, other);
      }
      if (!steal) append(changed, row);
      return changed;
    });
    this.#wake(robbed);
    this.look();
    return released;
  }

  /** The locks of this thread: those of others are left out, as in Node. */
  query(): { held: LockInfo[]; pending: LockInfo[] } {
    const rows = this.#table.read();
    const held: LockInfo[] = [];
    const pending: LockInfo[] = [];
    const list = (row: LockRow): void => {
      const asked = row.thread === this.#thread ? (row.held ? this.#held : this.#asked).get(row.id) : undefined;
      if (asked !== undefined) append(row.held ? held : pending, infoOf(asked));
    };
    const names = new SafeSet<string>();
    const firsts = kept(rows, ({ held: isHeld, name }) => isHeld && !names.has(name) && names.add(name).has(name));
    // Node's table tells the youngest name first.
    for (let at = firsts.length - 1; at >= 0; at -= 1) {
      const ofName = kept(rows, (row) => row.held && row.name === firsts[at]?.name);
      for (let of = 0; of < ofName.length; of += 1) list(ofName[of] as LockRow);
    }
    for (let at = 0; at < rows.length; at += 1) if (rows[at]?.held === false) list(rows[at] as LockRow);
    return { held, pending };
  }

  /** Grants what this thread waits for and can have, one after the other. */
  look(): void {
    this.#loseStolen();
    for (let found = this.#find(); found !== undefined; found = this.#find()) {
      const asked = this.#asked.get(found.id);
      this.#asked.delete(found.id);
      if (asked === undefined || !this.#answer(found, asked)) return;
    }
  }

  /** Takes the next request of this thread that can be answered; tells other threads of those that they can answer. */
  #find(): LockRow | undefined {
    let found: LockRow | undefined;
    this.#table.change((rows) => {
      eachWaiting(rows, (row, isGrantable) => {
        if (row.thread !== this.#thread) return false;
        if (!isGrantable && this.#asked.get(row.id)?.ifAvailable !== true) return false;
        found = { ...row, held: isGrantable };
        return true;
      });
      if (found === undefined) return undefined;
      const { thread, id, held } = found;
      const changed = kept(rows, (row) => row.thread !== thread || row.id !== id);
      if (held) append(changed, found);
      return changed;
    });
    if (found === undefined) this.#wakeOthers(this.#table.read());
    return found;
  }

  #wakeOthers(rows: LockRows): void {
    const threads = new SafeSet<number>();
    eachWaiting(rows, ({ thread }, isGrantable) => {
      if (isGrantable) threads.add(thread);
      return false;
    });
    this.#wake(threads);
  }

  #wake(threads: SafeSet<number>): void {
    const threadIds: number[] = [];
    threads.forEach((thread) => {
      if (thread !== this.#thread) append(threadIds, thread);
    });
    if (threadIds.length > 0) this.#kernel.send({ type: "wake-threads", threadIds });
  }

  /** Calls back; false where no more is to be granted now. */
  #answer({ id, held }: LockRow, asked: Asked): boolean {
    if (held) this.#held.set(id, asked);
    let result: unknown;
    try {
      result = asked.callback(held ? infoOf(asked) : null);
    } catch (error) {
      // As in Node, such a lock is never released.
      asked.reject(error);
      return false;
    }
    const { resolve, reject } = asked;
    if (!held) {
      if (this.#isPromise(result)) this.#then(result, resolve, reject);
      else resolve(result);
      return false;
    }
    if (this.#isPromise(result)) {
      const within = this.#kernel.context.capture();
      const release = (settle: (value: unknown) => void) => (value: unknown) => {
        within(() => {
          this.#release(id, settle, value);
        });
      };
      this.#then(result, release(resolve), release(reject));
    } else this.#release(id, resolve, result);
    return true;
  }

  #release(id: number, settle: (value: unknown) => void, value: unknown): void {
    let wasHeld = false;
    this.#table.change((rows) => {
      const left = kept(rows, (row) => row.thread !== this.#thread || row.id !== id);
      wasHeld = left.length < rows.length;
      return left;
    });
    if (wasHeld) {
      this.#held.delete(id);
      settle(value);
    }
    this.look();
  }

  /** What this thread held and another request has taken is told of. */
  #loseStolen(): void {
    if (this.#held.size === 0) return;
    const still = new SafeSet<number>();
    kept(this.#table.read(), ({ thread, id }) => thread === this.#thread && still.has(still.add(id) && id));
    this.#held.forEach(({ reject }, id) => {
      if (still.has(id)) return;
      this.#held.delete(id);
      reject(new Error("LOCK_STOLEN"));
    });
  }
}

function infoOf({ name, mode, clientId }: LockInfo): LockInfo {
  return { name, mode, clientId };
}
