import { beforeEach, describe, expect, it, vi } from "vitest";
import { beginAnew, browser, callbacksFor, immediates, log, say, setTimer, told, turn } from "#support/loop-by-hand.ts";
import { EventLoop } from "./event-loop.ts";
import { WorkQueue } from "./work-queue.ts";

vi.mock("./host.ts", async () => ({ host: (await import("#support/loop-by-hand.ts")).host }));
vi.mock("./host-task.ts", async () => ({ hostTaskQueue: (await import("#support/loop-by-hand.ts")).hostTaskQueue }));

let loop: EventLoop;
let work: WorkQueue;

/** Work that logs when it is done and when its end is told. */
function job(name: string): () => () => void {
  return () => {
    log.push(`${name} done`);
    return say(`${name} told`);
  };
}

beforeEach(() => {
  beginAnew();
  loop = new EventLoop();
  work = new WorkQueue(loop);
  loop.immediates = () => immediates.length;
  loop.immediateRefs = () => immediates.length;
});

it("does work in the order asked, and tells of each end in a task of its own", () => {
  for (const name of ["a", "b", "c"]) work.add(job(name));
  loop.start(callbacksFor(loop));
  turn();
  expect(told().slice(0, 6)).toEqual(["a done", "b done", "c done", "a told", "b told", "c told"]);
  expect(log.slice(0, 8)).toEqual(["a done", "b done", "c done", "a told", "|", "b told", "|", "c told"]);
});

it("keeps the loop alive until the end is told", () => {
  work.add(job("a"));
  expect(loop.alive).toBe(true);
  loop.start(callbacksFor(loop));
  turn();
  expect(told()).toEqual(["a done", "a told", "beforeExit", "end"]);
});

it("takes longer than the rest of the turn in which it was asked for", () => {
  work.add(job("a"));
  immediates.push(say("immediate"));
  loop.start(callbacksFor(loop));
  turn();
  expect(told().slice(0, 3)).toEqual(["immediate", "a done", "a told"]);
});

it("is done by the time a callback ends that went on for long", () => {
  work.add(job("a"));
  immediates.push(say("immediate"));
  browser.now = 60;
  loop.start(callbacksFor(loop));
  turn();
  expect(told().slice(0, 3)).toEqual(["a done", "a told", "immediate"]);
});

describe("work that goes on elsewhere", () => {
  const begun: ((end: () => void) => void)[] = [];
  const beside = (name: string) => {
    work.addBeside((finish) => {
      log.push(`${name} begins`);
      begun.push(finish);
    });
  };

  beforeEach(() => {
    begun.length = 0;
  });

  it("begins as many at once as there are threads, and the next when one has ended", () => {
    for (const name of ["a", "b", "c", "d", "e", "f"]) beside(name);
    expect(told()).toEqual(["a begins", "b begins", "c begins", "d begins"]);
    loop.start(callbacksFor(loop));
    turn();
    begun[1]?.(say("b told"));
    turn();
    expect(told().slice(4)).toEqual(["e begins", "b told"]);
  });

  it("keeps what this thread does waiting while all threads are busy", () => {
    for (const name of ["a", "b", "c", "d"]) beside(name);
    work.add(job("file"));
    loop.start(callbacksFor(loop));
    turn();
    expect(told()).not.toContain("file done");
    begun[3]?.(say("d told"));
    turn();
    expect(told().slice(4)).toEqual(["file done", "d told", "file told"]);
  });

  it("has as many threads as the environment says", () => {
    work = new WorkQueue(loop, () => "2");
    for (const name of ["a", "b", "c"]) beside(name);
    expect(told()).toEqual(["a begins", "b begins"]);
  });

  it("lets files be read beside it while a thread is free", () => {
    for (const name of ["a", "b", "c"]) beside(name);
    work.add(job("file"));
    loop.start(callbacksFor(loop));
    turn();
    expect(told().slice(3)).toEqual(["file done", "file told"]);
  });
});

it("does what the microtasks of a timer have asked for after its end", () => {
  loop.start(callbacksFor(loop));
  setTimer(loop, 0, () => {
    log.push("timer");
    // As a microtask would: when the library has left the phase.
    browser.tasks.unshift(() => {
      work.add(job("a"));
      immediates.push(say("immediate"));
      browser.now += 60;
    });
  });
  turn();
  expect(told().slice(0, 4)).toEqual(["timer", "a done", "a told", "immediate"]);
});
