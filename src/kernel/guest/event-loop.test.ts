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

describe("order", () => {
  test("nothing turns before the loop is started", () => {
    loop.queueEvent(say("event"));
    expect(browser.tasks).toEqual([]);
    loop.start(callbacks);
    expect(browser.tasks).toHaveLength(1);
  });

  test("poll, check, close, then timers", () => {
    loop.refs = 1;
    loop.start(callbacks);
    setTimer(loop, 1, say("timer"));
    immediates.push(say("immediate"));
    loop.queueClose(say("close"));
    loop.queueEvent(say("event"));
    browser.now = 5;
    turn();
    expect(told()).toEqual(["event", "immediate", "close", "timer"]);
  });

  test("timers that are due when the loop starts come first", () => {
    loop.refs = 1;
    setTimer(loop, 0, say("timer"));
    immediates.push(say("immediate"));
    loop.start(callbacks);
    turn();
    expect(told()).toEqual(["timer", "immediate"]);
  });

  test("one callback in each task", () => {
    loop.refs = 1;
    loop.start(callbacks);
    for (const name of ["a", "b"]) {
      loop.queueEvent(say(`event ${name}`));
      immediates.push(say(`immediate ${name}`));
      loop.queueClose(say(`close ${name}`));
      setTimer(loop, 1, say(`timer ${name}`));
    }
    browser.now = 1;
    // Of what closes, the last to ask is the first.
    const expected = ["event", "immediate", "close", "timer"].flatMap((kind) => [`${kind} a`, `${kind} b`]);
    expected.splice(4, 2, "close b", "close a");
    for (const words of expected) {
      log.length = 0;
      step();
      expect(log).toEqual([words, "|"]);
    }
  });

  test("ticks follow each callback, those of ticks too", () => {
    loop.refs = 1;
    loop.start(callbacks);
    const withTick = (name: string) => () => {
      log.push(name);
      ticks.push(() => {
        log.push(`${name} tick`);
        ticks.push(say(`${name} tick of tick`));
      });
    };
    loop.queueEvent(withTick("a"));
    loop.queueEvent(withTick("b"));
    turn();
    expect(told()).toEqual(["a", "a tick", "a tick of tick", "b", "b tick", "b tick of tick"]);
  });

  test("a tick that a promise job has asked for comes before the next callback, in a task of its own", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(say("a"));
    loop.queueEvent(say("b"));
    step();
    ticks.push(say("tick"));
    step();
    expect(log).toEqual(["a", "|", "tick", "|"]);
  });

  test("events that come during the poll phase wait for the next turn of the loop", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(() => {
      log.push("event");
      loop.queueEvent(say("event of event"));
    });
    immediates.push(say("immediate"));
    turn();
    expect(told()).toEqual(["event", "immediate", "event of event"]);
  });

  test("immediates set by an immediate run in the next turn of the loop, after its events and timers", () => {
    loop.refs = 1;
    loop.start(callbacks);
    immediates.push(() => {
      log.push("immediate");
      immediates.push(say("immediate of immediate"));
      loop.queueEvent(say("event"));
      setTimer(loop, 1, say("timer"));
      browser.now = 2;
    }, say("immediate too"));
    turn();
    expect(told()).toEqual(["immediate", "immediate too", "timer", "event", "immediate of immediate"]);
  });

  test("a timer set by a timer waits for the next turn of the loop, even when it is due", () => {
    loop.refs = 1;
    loop.start(callbacks);
    immediates.push(() => {
      browser.now = 10;
      setTimer(loop, 5, () => {
        log.push("timer");
        browser.now = 20;
        immediates.push(say("immediate"));
        setTimer(loop, 11, say("timer of timer"));
      });
    });
    turn();
    expect(told()).toEqual(["timer", "immediate", "timer of timer"]);
  });

  test("events that never cease do not keep a timer from its turn, also after a sleep", () => {
    loop.refs = 1;
    loop.start(callbacks);
    setTimer(loop, 10, say("timer"));
    turn();
    expect(browser.sleeps).toHaveLength(1);
    let events = 0;
    const endless = (): void => {
      events += 1;
      browser.now += 1;
      loop.queueEvent(endless);
    };
    loop.queueEvent(endless);
    for (let tasks = 0; tasks < 50; tasks += 1) step();
    expect(told()).toEqual(["timer"]);
    expect(events).toBeGreaterThan(20);
  });

  test("pending callbacks come behind the events of their turn and before its immediates", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(() => {
      log.push("event");
      loop.queueEvent(say("event of event"));
      loop.queuePending(say("pending of event"));
    });
    loop.queueEvent(say("event too"));
    immediates.push(() => {
      log.push("immediate");
      loop.queueEvent(say("event of immediate"));
      loop.queuePending(say("pending of immediate"));
    });
    turn();
    expect(told().slice(0, 4)).toEqual(["event", "event too", "pending of event", "immediate"]);
    expect(told().slice(4)).toEqual(["pending of immediate", "event of event", "event of immediate"]);
  });

  test("an event that is not due any more when its turn comes is left out, without a task of its own", () => {
    loop.refs = 1;
    loop.start(callbacks);
    let due = true;
    loop.queueEvent(() => {
      log.push("event");
      due = false;
    });
    loop.queueEvent(say("left out"), () => due);
    loop.queueEvent(say("last"));
    step();
    step();
    expect(log).toEqual(["event", "|", "last", "|"]);
  });

  test("a loop that is paused calls nothing back until it is woken again", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(() => {
      log.push("first");
      loop.paused = true;
    });
    loop.queueEvent(say("second"));
    turn();
    immediates.push(say("immediate"));
    loop.wake();
    turn();
    expect(told()).toEqual(["first"]);
    loop.paused = false;
    loop.wake();
    turn();
    expect(told()).toEqual(["first", "second", "immediate"]);
  });

  test("a tick of the evaluation that throws does not make the phases begin again and again", () => {
    loop.start(callbacks);
    const failing = (): never => {
      ticks.push(say("tick"));
      throw new Error("tick");
    };
    ticks.push(failing);
    immediates.push(failing, say("second"), say("third"));
    loop.beginAgain();
    turn();
    expect(told()).toEqual(["uncaught tick", "uncaught tick", "second", "tick", "tick", "third", "beforeExit", "end"]);
  });
});
