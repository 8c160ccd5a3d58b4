import type { OutputStream } from "#program/run-event.ts";
import { lineName } from "#timeline/printed-lines.ts";

/** An output line is one line to be shown; while it is `open` its lane may still add to it. */
export interface OutputLine {
  readonly kind: "line";
  /** Names the line within its run, as in the run's timeline. */
  readonly name: string;
  readonly lane: string;
  readonly stream: OutputStream;
  /** When it began, in milliseconds since the run did. */
  readonly at: number;
  text: string;
  open: boolean;
}

/** A note is what the console itself says, between what was printed. */
export interface OutputNote {
  readonly kind: "note" | "diagnostic";
  readonly text: string;
}

/** What a console shows: lines and notes. */
export type OutputEntry = OutputLine | OutputNote;

/**
 * Output lines are what a run printed, line by line, of which only the last `most` are kept, and what the console has to
 * say about it.
 */
export class OutputLines {
  readonly #most: number;
  readonly #open = new Map<string, OutputLine>();
  readonly #counts = new Map<string, number>();
  readonly #lanes = new Set<string>();
  #entries: OutputEntry[] = [];
  #forgotten = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept, in the order in which it began. */
  get entries(): readonly OutputEntry[] {
    return this.#entries;
  }

  /** How many lines were let go because there were more than can be kept. */
  get forgotten(): number {
    return this.#forgotten;
  }

  /** The lanes that have printed, in the order in which they began to. */
  get lanes(): readonly string[] {
    return [...this.#lanes];
  }

  /** Adds printed text, which may end in the middle of a line. */
  print(lane: string, stream: OutputStream, text: string, at: number): void {
    const parts = text.split("\n");
    const rest = parts.pop() ?? "";
    for (const part of parts) {
      this.#extend(lane, stream, part.endsWith("\r") ? part.slice(0, -1) : part, at).open = false;
      this.#open.delete(`${stream} ${lane}`);
    }
    if (rest !== "") this.#extend(lane, stream, rest, at);
    // What is too much goes in large pieces: taking one away from the front of a long list costs as much as taking many.
    if (this.#entries.length > 1.5 * this.#most) {
      this.#forgotten += this.#entries.length - this.#most;
      this.#entries = this.#entries.slice(-this.#most);
    }
  }

  /** Adds something the console says. */
  note(note: OutputNote): void {
    this.#entries.push(note);
  }

  #extend(lane: string, stream: OutputStream, text: string, at: number): OutputLine {
    const key = `${stream} ${lane}`;
    let line = this.#open.get(key);
    if (line === undefined) {
      const number = (this.#counts.get(key) ?? 0) + 1;
      this.#counts.set(key, number);
      this.#lanes.add(lane);
      line = { kind: "line", name: lineName(lane, stream, number), lane, stream, at, text: "", open: true };
      this.#open.set(key, line);
      this.#entries.push(line);
    }
    line.text += text;
    return line;
  }
}
