// Who holds which lock, and who waits for which, among the threads of a process.
import type { Plain, SharedList } from "../guest/shared-list.ts";
import { append, SafeMap } from "../intrinsics.ts";

/** A lock that is held, or asked for. */
export interface LockRow {
  readonly held: boolean;
  readonly thread: number;
  /** Numbers the requests of a thread. */
  readonly id: number;
  readonly exclusive: boolean;
  readonly name: string;
}

/** Locks that are held, in the order in which they were granted, and requests, in the order in which they are looked at. */
export type LockRows = readonly LockRow[];

/** A lock table is a view of what the threads of a process share. */
export class LockTable {
  readonly #list: SharedList;
  readonly #hasEnded: (thread: number) => boolean;

  /** What threads that have ended left behind counts for nothing. */
  constructor(list: SharedList, hasEnded: (thread: number) => boolean) {
    this.#list = list;
    this.#hasEnded = hasEnded;
  }

  read(): LockRows {
    return this.#rowsOf(this.#list.read());
  }

  /** Gives the table the rows that the change gives, if it gives any, while no other thread touches it. */
  change(edit: (rows: LockRows) => LockRows | undefined): void {
    this.#list.change((values) => {
      const rows = edit(this.#rowsOf(values));
      if (rows === undefined) return undefined;
      const changed: Plain[] = [];
      for (let at = 0; at < rows.length; at += 1) {
        const { held, thread, id, exclusive, name } = rows[at] as LockRow;
        append(changed, (held ? 1 : 0) + (exclusive ? 2 : 0));
        append(changed, thread);
        append(changed, id);
        append(changed, name);
      }
      return changed;
    });
  }

  #rowsOf(values: readonly Plain[]): LockRow[] {
    const rows: LockRow[] = [];
    for (let at = 0; at < values.length; at += 4) {
      const flags = values[at] as number;
      const thread = values[at + 1] as number;
      if (this.#hasEnded(thread)) continue;
      const row = { held: flags % 2 === 1, exclusive: flags > 1, thread, id: values[at + 2] as number };
      append(rows, { ...row, name: values[at + 3] as string });
    }
    return rows;
  }
}

/**
 * eachWaiting goes through the requests and says whether each could be granted now: nobody holds the lock against it, and
 * the request of that name that has waited longest does not stand against it (as in Node's `src/node_locks.cc`). It goes
 * on until `look` says that it has seen enough.
 */
export function eachWaiting(rows: LockRows, look: (row: LockRow, isGrantable: boolean) => boolean): void {
  const heldExclusively = new SafeMap<string, boolean>();
  const firstIsExclusive = new SafeMap<string, boolean>();
  for (let at = 0; at < rows.length; at += 1) {
    const { held, name, exclusive } = rows[at] as LockRow;
    if (held) heldExclusively.set(name, exclusive);
  }
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as LockRow;
    if (row.held) continue;
    const against = [heldExclusively.get(row.name), firstIsExclusive.get(row.name)] as const;
    if (against[1] === undefined) firstIsExclusive.set(row.name, row.exclusive);
    if (look(row, isWith(row, against[0]) && isWith(row, against[1]))) return;
  }
}

/** Whether a request agrees with what is there of its name: nothing, or only shared ones. */
function isWith({ exclusive }: LockRow, other: boolean | undefined): boolean {
  return other === undefined || (!other && !exclusive);
}
