import { stepAt, type Step } from "./steps-of.ts";

/** The speeds a run can be played at: milliseconds of the run for each millisecond of the reader's. */
export const speeds = [10, 1, 1 / 2, 1 / 5, 1 / 10, 1 / 50, 1 / 100, 1 / 1000] as const;

/** The least time that playing a run should take, in milliseconds: less is over before it is seen. */
const leastLength = 3000;

/** usualSpeed is the fastest of the speeds, real time at most, at which a run of this length can be followed. */
export function usualSpeed(length: number): number {
  return speeds.find((speed) => speed <= 1 && length / speed >= leastLength) ?? speeds[speeds.length - 1] ?? 1;
}

/** nameSpeed says a speed: "real time", "10 × slower". */
export function nameSpeed(speed: number): string {
  if (speed === 1) return "real time";
  return speed > 1 ? `${speed} × faster` : `${String(Math.round(1 / speed)).replace(/(?=000$)/, ",")} × slower`;
}

/**
 * Playback is where a reader stands in a run: at a step, at an instant between two while it plays, or at its end, where all
 * of it is seen. It knows no clock: who plays says what time it is.
 */
export class Playback {
  readonly #steps: readonly Pick<Step, "at">[];
  readonly #from: number;
  readonly #to: number;
  #at: number;
  #step: number;
  #speed: number;
  #began: { readonly now: number; readonly at: number } | null = null;

  constructor(steps: readonly Pick<Step, "at">[], whole: { readonly from: number; readonly to: number }) {
    this.#steps = steps;
    this.#from = whole.from;
    this.#to = whole.to;
    this.#at = whole.to;
    this.#step = steps.length - 1;
    this.#speed = usualSpeed(whole.to - whole.from);
  }

  /** The instant that is shown, in milliseconds since the run began. */
  get at(): number {
    return this.#at;
  }

  /** The number of the last step that has happened; -1 before the first. */
  get step(): number {
    return this.#step;
  }

  /** How many steps there are. */
  get count(): number {
    return this.#steps.length;
  }

  /** True where the whole run is shown. */
  get atEnd(): boolean {
    return this.#step >= this.#steps.length - 1 && this.#began === null;
  }

  get isPlaying(): boolean {
    return this.#began !== null;
  }

  get speed(): number {
    return this.#speed;
  }

  /** Plays on from here, or from the beginning where this is the end; `now` is any clock's milliseconds. */
  play(now: number): void {
    if (this.atEnd) this.#stand(this.#from);
    this.#began = { now, at: this.#at };
  }

  /** Moves on to where a run that plays is by now; at its end it plays no more. */
  tick(now: number): void {
    if (this.#began === null) return;
    // A frame's own time may lie before the press that began it.
    const at = this.#began.at + Math.max(0, now - this.#began.now) * this.#speed;
    if (at < this.#to) this.#stand(at);
    else this.seek(this.#steps.length - 1);
  }

  pause(): void {
    this.#began = null;
  }

  /** Plays at another speed from `now` on. */
  setSpeed(speed: number, now: number): void {
    this.tick(now);
    if (this.#began !== null) this.#began = { now, at: this.#at };
    this.#speed = speed;
  }

  /** Stands at a step; numbers past the ends are the ends. */
  seek(step: number): void {
    this.pause();
    this.#step = Math.max(0, Math.min(this.#steps.length - 1, step));
    this.#at = this.#step === this.#steps.length - 1 ? this.#to : (this.#steps[this.#step]?.at ?? this.#to);
  }

  /** Stands at the last step at or before an instant. */
  seekTime(at: number): void {
    this.seek(stepAt(this.#steps, at));
  }

  #stand(at: number): void {
    this.#at = at;
    this.#step = stepAt(this.#steps, at);
  }
}
