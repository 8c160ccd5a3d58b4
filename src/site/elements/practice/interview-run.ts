import { clocksOf, isTicking, passTime, pause, type RunningInterview } from "../../practice/running-interview.ts";
import { momentBetween, sayMoment } from "../../practice/say-clock.ts";
import { keptInterviewName, type KeptInterviews } from "./kept-interviews.ts";

/** How often the time is kept where nothing else is, and after which gap this device has slept: then the clock stood. */
const keptEvery = 5_000;
const asleep = 5 * 60_000;

/** What an interview that goes on tells. */
export interface RunListener {
  clock(interview: RunningInterview): void;
  /** Something for those who cannot see the clock. */
  tell(sentence: string): void;
  /** Something that the reader has to know. */
  say(sentence: string): void;
  /** It goes on in another page, or was ended there: then it is gone. */
  elsewhere(interview: RunningInterview, isGone: boolean): void;
}

/** InterviewRun lets the time of an interview pass in this page, and keeps it at every change. */
export class InterviewRun {
  #interview: RunningInterview;
  readonly #kept: KeptInterviews;
  readonly #listener: RunListener;
  readonly #ending = new AbortController();
  readonly #timer: ReturnType<typeof setInterval>;
  #last = Date.now();

  constructor(interview: RunningInterview, kept: KeptInterviews, listener: RunListener) {
    this.#interview = interview;
    this.#kept = kept;
    this.#listener = listener;
    const { signal } = this.#ending;
    this.#timer = setInterval(() => this.#tick(), 1000);
    addEventListener(
      "storage",
      ({ key }) => {
        if (key === null || key === keptInterviewName(this.#interview.id)) this.#look();
      },
      { signal },
    );
    // A page that was left and comes back as it was has heard nothing meanwhile.
    addEventListener("pageshow", ({ persisted }) => void (persisted && this.#look()), { signal });
    addEventListener("pagehide", () => this.#leave(), { signal });
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#leave() : this.#look()), { signal });
  }

  get interview(): RunningInterview {
    return this.#interview;
  }

  /** begin keeps it for the first time; it gives the run. */
  begin(): this {
    this.#keep(true);
    return this;
  }

  /** change takes a step, after the time up to now has passed, and keeps what comes of it. */
  change(step: (interview: RunningInterview) => RunningInterview): RunningInterview {
    this.#pass();
    this.#interview = step(this.#interview);
    this.#keep(true);
    return this.#interview;
  }

  /** stop ends the run in this page; the interview stays as it was kept. */
  stop(): void {
    clearInterval(this.#timer);
    this.#ending.abort();
  }

  #tick(): void {
    const wasTicking = isTicking(this.#interview);
    this.#pass();
    this.#listener.clock(this.#interview);
    if (wasTicking && Date.now() - this.#interview.keptAt >= keptEvery) this.#keep(false);
  }

  #leave(): void {
    this.#pass();
    this.#keep(false);
  }

  #pass(): void {
    const now = Date.now();
    const passed = now - this.#last;
    this.#last = now;
    if (!isTicking(this.#interview)) return;
    if (passed > asleep) {
      this.#interview = pause(this.#interview, true);
      return this.#listener.say("This device slept, and the clock stood meanwhile.");
    }
    const before = clocksOf(this.#interview);
    this.#interview = passTime(this.#interview, passed);
    const after = clocksOf(this.#interview);
    const names = { question: "this question", whole: "the interview" } as const;
    const said = (["question", "whole"] as const).flatMap((which) => {
      const moment = momentBetween(before[which], after[which]);
      return moment === null ? [] : [sayMoment(moment, names[which], after[which])];
    });
    if (said.length > 0) this.#listener.tell(said.join(" "));
  }

  /** Looks whether another page has taken it up, or ended it. */
  #look(): void {
    const { id, page } = this.#interview;
    if (this.#ending.signal.aborted || !this.#kept.isElsewhere(id, page)) return;
    this.stop();
    this.#listener.elsewhere(this.#interview, this.#kept.stored(id) === null);
  }

  /** Where it turns out to be elsewhere, what the reader has just made in this page is kept as an interview of its own. */
  #keep(isMade: boolean): void {
    if (this.#ending.signal.aborted) return;
    this.#interview = { ...this.#interview, keptAt: Date.now() };
    const came = this.#kept.keep(this.#interview);
    if (came.kind === "failed") this.#listener.say(came.why);
    if (came.kind !== "elsewhere") return;
    if (!isMade) return this.#look();
    this.#interview = { ...this.#interview, id: crypto.randomUUID() };
    this.#kept.keep(this.#interview);
    this.#listener.say("This interview goes on in another tab, too. What you do here is kept as a second one.");
  }
}
