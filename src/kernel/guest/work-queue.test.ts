import { beforeEach, expect, it, vi } from "vitest";
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
