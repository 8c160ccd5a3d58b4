import { expect, test } from "vitest";
import { ImmediateQueue, type ImmediateList } from "./immediates.ts";

/** An immediate with what it does, as `internal/timers` of Node's library links it. */
interface Immediate {
  _idleNext: Immediate | null;
  _idlePrev: Immediate | null;
  _destroyed: boolean;
  run: () => void;
}

/** The library's side: `setImmediate`, `clearImmediate`, and `processImmediate`, which runs the whole list. */
function library() {
  const list = { head: null, tail: null } as { head: Immediate | null; tail: Immediate | null };
  const info = new Uint32Array(3);
  const log: string[] = [];
  const processed: number[] = [];
  const queue = new ImmediateQueue(
    list as ImmediateList,
    () => {
      let immediate = list.head;
      list.head = list.tail = null;
      let count = 0;
      // As the library marks that a list is half done, until it is done.
      info[2] = 1;
      while (immediate !== null) {
        count += 1;
        processed.push(count);
        immediate._destroyed = true;
        immediate.run();
        immediate = immediate._idleNext;
      }
      info[2] = 0;
    },
    info,
  );
  const set = (words: string, run: () => void = () => {}): Immediate => {
    const immediate: Immediate = {
      _idleNext: null,
      _idlePrev: list.tail,
      _destroyed: false,
      run: () => {
        log.push(words);
        run();
      },
    };
    if (list.tail === null) list.head = immediate;
    else list.tail._idleNext = immediate;
    list.tail = immediate;
    return immediate;
  };
  const runAll = (): void => {
    for (const batch = queue.take(); !batch.empty;) batch.runNext();
  };
  return { queue, info, log, processed, set, runAll };
}

test("one at a time, in the order set", () => {
  const { queue, log, processed, set } = library();
  for (const words of ["a", "b", "c"]) set(words);
  const batch = queue.take();
  batch.runNext();
  expect([log, batch.empty]).toEqual([["a"], false]);
  batch.runNext();
  batch.runNext();
  expect([log, batch.empty]).toEqual([["a", "b", "c"], true]);
  // The library never got more than one to run.
  expect(new Set(processed)).toEqual(new Set([1]));
});

test("those set by an immediate wait for the next batch, in order", () => {
  const { log, set, runAll } = library();
  set("a", () => set("a of a", () => set("a of a of a")));
  set("b", () => set("b of b"));
  runAll();
  expect(log).toEqual(["a", "b"]);
  runAll();
  expect(log.slice(2)).toEqual(["a of a", "b of b"]);
  runAll();
  expect(log.slice(4)).toEqual(["a of a of a"]);
});

test("those set between two of a batch, such as by a promise job, wait too", () => {
  const { queue, log, set, runAll } = library();
  set("a");
  set("b");
  const batch = queue.take();
  batch.runNext();
  set("late");
  batch.runNext();
  expect([log, batch.empty]).toEqual([["a", "b"], true]);
  runAll();
  expect(log).toEqual(["a", "b", "late"]);
});

test("one that is cleared within its batch is skipped, wherever it stands", () => {
  const { queue, log, set } = library();
  const first = set("first");
  const [second, , last] = ["second", "third", "last"].map((words) => set(words));
  const batch = queue.take();
  first._destroyed = true;
  if (second !== undefined) second._destroyed = true;
  if (last !== undefined) last._destroyed = true;
  while (!batch.empty) batch.runNext();
  expect(log).toEqual(["third"]);
});

test("a batch of which all was cleared is empty", () => {
  const { queue, set } = library();
  set("a")._destroyed = true;
  expect(queue.take().empty).toBe(true);
});

test("one cleared by the one before it leaves the batch empty", () => {
  const { queue, log, set } = library();
  set("a", () => (b._destroyed = true));
  const b = set("b");
  const batch = queue.take();
  batch.runNext();
  expect([log, batch.empty]).toEqual([["a"], true]);
});

test("a throw goes through, the mark of a list half done is taken away, and the rest still runs", () => {
  const { queue, info, log, set } = library();
  set("a", () => {
    throw new Error("in a");
  });
  set("b");
  const batch = queue.take();
  expect(() => {
    batch.runNext();
  }).toThrow("in a");
  expect(info[2]).toBe(0);
  batch.runNext();
  expect([log, batch.empty]).toEqual([["a", "b"], true]);
});
