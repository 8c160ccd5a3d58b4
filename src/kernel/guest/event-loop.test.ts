import { beforeEach, describe, expect, test, vi } from "vitest";
import { EventLoop, type LoopCallbacks } from "./event-loop.ts";

/** The browser, turned by hand: tasks that were asked for, sleeps, and a clock that stands still. */
const browser = vi.hoisted(() => ({
  tasks: [] as (() => void)[],
  sleeps: [] as { callback: () => void; delay: number; cleared: boolean }[],
  now: 0,
}));

vi.mock("./host-task.ts", () => ({
  hostTaskQueue: (turn: () => void) => () => void browser.tasks.push(turn),
}));
vi.mock("./host.ts", () => ({
  host: {
    now: () => browser.now,
    setTimeout: (callback: () => void, delay: number) => browser.sleeps.push({ callback, delay, cleared: false }) - 1,
    clearTimeout: (sleep: number) => {
      const slept = browser.sleeps[sleep];
      if (slept !== undefined) slept.cleared = true;
    },
  },
}));

const log: string[] = [];
const ticks: (() => void)[] = [];
let loop: EventLoop;
/** The program's timers, as the library would keep them: those that are due run one at a time. */
let timers: { at: number; run: () => void }[] = [];
let immediates: (() => void)[] = [];

function say(words: string): () => void {
  return () => void log.push(words);
}

function setTimer(at: number, run: () => void, ref = true): void {
  timers = [...timers, { at, run }].sort((one, other) => one.at - other.at);
  loop.timerAt = timers[0]?.at ?? Infinity;
  loop.timerRef = ref;
}

const callbacks: LoopCallbacks = {
  runTimers(now) {
    const due = timers[0];
    if (due !== undefined && due.at <= now) {
      timers = timers.slice(1);
      due.run();
    }
    const next = timers[0]?.at ?? Infinity;
    if (next <= now) return "again";
    loop.timerAt = next;
    return "done";
  },
  takeImmediates() {
    const batch = immediates;
    immediates = [];
    return {
      get empty() {
        return batch.length === 0;
      },
      runNext: () => batch.shift()?.(),
    };
  },
  hasTicks: () => ticks.length > 0,
  runTicks: () => {
    while (ticks.length > 0) ticks.shift()?.();
  },
  onUncaught: (error) => void log.push(`uncaught ${(error as Error).message}`),
  onEmpty: (again) => void log.push(again ? "end" : "beforeExit"),
  onTurnEnd: () => void log.push("|"),
};

/** Runs one browser task. */
function step(): void {
  browser.tasks.shift()?.();
}

/** Runs browser tasks until none is asked for, or the program has ended. A loop that never rests is a fault. */
function turn(): void {
  for (let tasks = 0; browser.tasks.length > 0 && log.at(-2) !== "end"; tasks += 1) {
    if (tasks > 200) throw new Error(`Expected the loop to rest, but it goes on: ${log.slice(-20).join(" ")}`);
    step();
  }
}

/** What was logged, without the ends of turns. */
const told = (): string[] => log.filter((words) => words !== "|");

beforeEach(() => {
  log.length = ticks.length = browser.tasks.length = browser.sleeps.length = 0;
  timers = [];
  immediates = [];
  browser.now = 0;
  loop = new EventLoop();
  loop.immediates = loop.immediateRefs = () => immediates.length;
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
    setTimer(1, say("timer"));
    immediates.push(say("immediate"));
    loop.queueClose(say("close"));
    loop.queueEvent(say("event"));
    browser.now = 5;
    turn();
    expect(told()).toEqual(["event", "immediate", "close", "timer"]);
  });

  test("timers that are due when the loop starts come first", () => {
    loop.refs = 1;
    setTimer(0, say("timer"));
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
      setTimer(1, say(`timer ${name}`));
    }
    browser.now = 1;
    const expected = ["event", "immediate", "close", "timer"].flatMap((kind) => [`${kind} a`, `${kind} b`]);
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
      setTimer(1, say("timer"));
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
      setTimer(5, () => {
        log.push("timer");
        browser.now = 20;
        immediates.push(say("immediate"));
        setTimer(11, say("timer of timer"));
      });
    });
    turn();
    expect(told()).toEqual(["timer", "immediate", "timer of timer"]);
  });

  test("events that never cease do not keep a timer from its turn, also after a sleep", () => {
    loop.refs = 1;
    loop.start(callbacks);
    setTimer(10, say("timer"));
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
});

describe("sleep", () => {
  test("until the next timer", () => {
    loop.start(callbacks);
    setTimer(30, say("timer"));
    turn();
    expect(browser.sleeps).toMatchObject([{ delay: 30 }]);
    browser.now = 30;
    browser.sleeps[0]?.callback();
    turn();
    expect(told()).toEqual(["timer", "beforeExit", "end"]);
  });

  test("no longer than a browser can, and then again", () => {
    loop.start(callbacks);
    setTimer(2 ** 31 + 5, say("timer"));
    turn();
    browser.now = 2 ** 31 - 1;
    browser.sleeps[0]?.callback();
    turn();
    expect(browser.sleeps).toMatchObject([{ delay: 2 ** 31 - 1 }, { delay: 6 }]);
    expect(told()).toEqual([]);
  });

  test("an event ends it, and the clock of the browser is put away", () => {
    loop.start(callbacks);
    setTimer(30, say("timer"));
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
    setTimer(10, say("timer"), false);
    immediates.push(say("immediate"));
    turn();
    expect(told()).toEqual(["beforeExit", "end"]);
  });

  test("an unref'd timer runs while something else keeps the loop alive", () => {
    loop.refs = 1;
    loop.start(callbacks);
    setTimer(10, say("timer"), false);
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
    setTimer(1, fail);
    setTimer(1, say("same time"));
    setTimer(2, say("later"));
    browser.now = 5;
    turn();
    expect(told()).toEqual(["uncaught in a timer", "same time", "later"]);
  });

  test("ticks run after it, and one that throws does not lose the next", () => {
    loop.refs = 1;
    loop.start(callbacks);
    loop.queueEvent(() => {
      ticks.push(() => {
        throw new Error("in a tick");
      }, say("next tick"));
      throw new Error("in an event");
    });
    loop.queueEvent(say("next event"));
    turn();
    expect(told()).toEqual(["uncaught in an event", "uncaught in a tick", "next tick", "next event"]);
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
