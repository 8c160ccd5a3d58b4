import type { OutputStream } from "#program/run-event.ts";
import { lineName } from "#timeline/printed-lines.ts";

/** An output line is one line to be shown; while it is `open` its lane may still add to it. */
export interface OutputLine {
  readonly number: number;
  /** Names the line within its run, as in the run's timeline. */
  readonly name: string;
  readonly lane: string;
  readonly stream: OutputStream;
  text: string;
  open: boolean;
}

/**
 * Output lines are what a run printed, line by line, of which only the last `most` are kept. What was added since the last
 * look is given once, so that a flood costs no more than what can be shown of it.
 */
export class OutputLines {
  readonly #most: number;
  readonly #open = new Map<string, OutputLine>();
  #changed = new Set<OutputLine>();
  readonly #counts = new Map<string, number>();
  #count = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** How many lines there are, kept or not. */
  get count(): number {
    return this.#count;
  }

  /** Adds printed text, which may end in the middle of a line. */
  print(lane: string, stream: OutputStream, text: string): void {
    const key = `${stream} ${lane}`;
    const parts = text.split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) {
      this.#extend(lane, stream, part.endsWith("\r") ? part.slice(0, -1) : part).open = false;
      this.#open.delete(key);
    }
    if (rest !== "") this.#extend(lane, stream, rest);
  }

  /** Takes the lines that are new, or longer, since the last call; of these the last `most`. */
  takeChanged(): OutputLine[] {
    const changed = [...this.#changed];
    this.#changed = new Set();
    return changed.filter((line) => line.number > this.#count - this.#most);
  }

  #extend(lane: string, stream: OutputStream, text: string): OutputLine {
    const key = `${stream} ${lane}`;
    let line = this.#open.get(key);
    if (line === undefined) {
      this.#count += 1;
      const ofLane = (this.#counts.get(key) ?? 0) + 1;
      this.#counts.set(key, ofLane);
      line = { number: this.#count, name: lineName(lane, stream, ofLane), lane, stream, text: "", open: true };
      this.#open.set(key, line);
    }
    line.text += text;
    this.#changed.add(line);
    // A flood within one frame must not be kept whole: the oldest would never be shown.
    if (this.#changed.size > 2 * this.#most) this.#changed = new Set([...this.#changed].slice(-this.#most));
    return line;
  }
}
