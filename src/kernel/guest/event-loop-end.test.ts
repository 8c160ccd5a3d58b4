import { beforeEach, describe, expect, test, vi } from "vitest";
import {
  beginAnew,
  browser,
  callbacksFor,
  immediates,
  log,
  say,
  setTimer,
  step,
  ticks,
  told,
  turn,
} from "#support/loop-by-hand.ts";
import { EventLoop } from "./event-loop.ts";
import type { LoopCallbacks } from "./loop-callbacks.ts";

vi.mock("./host-task.ts", () => import("#support/loop-by-hand.ts"));
vi.mock("./host.ts", () => import("#support/loop-by-hand.ts"));

let loop: EventLoop;
let callbacks: LoopCallbacks;

beforeEach(() => {
  beginAnew();
  loop = new EventLoop();
  loop.immediates = loop.immediateRefs = () => immediates.length;
  callbacks = callbacksFor(loop);
});

describe("sleep", () => {
  test("until the next timer", () => {
    loop.start(callbacks);
    setTimer(loop, 30, say("timer"));
    turn();
    expect(browser.sleeps).toMatchObject([{ delay: 30 }]);
    browser.now = 30;
    browser.sleeps[0]?.callback();
    turn();
    expect(told()).toEqual(["timer", "beforeExit", "end"]);
  });

  test("no longer than a browser can, and then again", () => {
    loop.start(callbacks);
    setTimer(loop, 2 ** 31 + 5, say("timer"));
    turn();
    browser.now = 2 ** 31 - 1;
    browser.sleeps[0]?.callback();
    turn();
    expect(browser.sleeps).toMatchObject([{ delay: 2 ** 31 - 1 }, { delay: 6 }]);
    expect(told()).toEqual([]);
  });

  test("an event ends it, and the clock of the browser is put away", () => {
    loop.start(callbacks);
    setTimer(loop, 30, say("timer"));
    turn();
    loop.queueEvent(say("event"));
    expect(browser.sleeps[0]?.cleared).toBe(true);
    turn();
    expect(told()).toEqual(["event"]);
    expect(browser.sleeps).toHaveLength(2);
  });

  test("with nothing but a handle that is open there is no clock", () => {
    loop.refs = 1;
    loop.start(callbacks);
    turn();
    expect([browser.sleeps, told()]).toEqual([[], []]);
  });

  test("many calls ask for one task", () => {
    loop.start(callbacks);
    for (let calls = 0; calls < 5; calls += 1) loop.wake();
    expect(browser.tasks).toHaveLength(1);
  });
});

describe("end", () => {
  test("a loop with nothing to do says so twice, each in a task of its own", () => {
    loop.start(callbacks);
    step();
    expect(told()).toEqual([]);
    step();
    expect(told()).toEqual(["beforeExit"]);
    step();
    expect(told()).toEqual(["beforeExit", "end"]);
  });

  test("unref'd timers and immediates do not keep it alive", () => {
    loop.immediateRefs = () => 0;
    loop.start(callbacks);
    setTimer(loop, 10, say("timer"), false);
    immediates.push(say("immediate"));
    turn();
    expect(told()).toEqual(["beforeExit", "end"]);
  });

  test("an unref'd timer that the last timer sets does not run, however long that took", () => {
    loop.start(callbacks);
    setTimer(loop, 1, () => {
      log.push("last");
      browser.now = 9;
      setTimer(loop, 5, say("unref'd"), false);
    });
    browser.now = 1;
    loop.beginAgain();
    turn();
    expect(told()).toEqual(["last", "beforeExit", "end"]);
  });

  test("an unref'd timer that is due before the loop begins does not run", () => {
    loop.start(callbacks);
    setTimer(loop, 1, say("unref'd"), false);
    browser.now = 5;
    loop.beginAgain();
    turn();
    expect(told()).toEqual(["beforeExit", "end"]);
  });

  test("an unref'd timer runs while something else keeps the loop alive", () => {
    loop.refs = 1;
    loop.start(callbacks);
    setTimer(loop, 10, say("timer"), false);
    turn();
    expect(browser.sleeps).toMatchObject([{ delay: 10 }]);
    browser.now = 10;
    browser.sleeps[0]?.callback();
    turn();
    expect(told()).toEqual(["timer"]);
  });

  test("work that beforeExit finds begins a new count", () => {
    let found = false;
    loop.start({
      ...callbacks,
      onEmpty(again) {
        callbacks.onEmpty(again);
        if (!found) immediates.push(say("immediate"));
        found = true;
      },
    });
    turn();
    expect(told()).toEqual(["beforeExit", "immediate", "beforeExit", "end"]);
  });

  test("a tick after beforeExit is no work: it is told once", () => {
    loop.start({
      ...callbacks,
      onEmpty(again) {
        callbacks.onEmpty(again);
        // As from a promise job, once this task is over.
        if (!again) queueTickLater();
      },
    });
    let later = 0;
    const queueTickLater = (): void => void (later += 1);
    for (let tasks = 0; tasks < 12 && log.at(-2) !== "end"; tasks += 1) {
      step();
      if (later > 0) ticks.push(say("tick"));
      later = 0;
    }
    expect(told()).toEqual(["beforeExit", "tick", "end"]);
  });
});

describe("errors that no one catches", () => {
  test("one in a timer does not lose later timers", () => {
    loop.refs = 1;
    loop.start(callbacks);
    const fail = (): never => {
      throw new Error("in a timer");
    };
    setTimer(loop, 1, fail);
    setTimer(loop, 1, say("same time"));
    setTimer(loop, 2, say("later"));
    browser.now = 5;
    turn();
    expect(told()).toEqual(["uncaught in a timer", "same time", "later"]);
  });

  test("ticks wait until the next callback is done, and one that throws does not lose the next", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(() => {
      ticks.push(() => {
        throw new Error("in a tick");
      }, say("next tick"));
      throw new Error("in an event");
    });
    loop.queueEvent(say("next event"));
    loop.queueEvent(say("last event"));
    turn();
    expect(told()).toEqual(["uncaught in an event", "next event", "uncaught in a tick", "last event", "next tick"]);
  });

  test("one in an immediate leaves the rest of the batch in its turn", () => {
    loop.refs = 1;
    loop.start(callbacks);
    immediates.push(() => {
      loop.queueEvent(say("event"));
      throw new Error("in an immediate");
    }, say("immediate"));
    turn();
    expect(told()).toEqual(["uncaught in an immediate", "immediate", "event"]);
  });
});
