// Every engine hands its raw facts to a gate and passes on what comes out: the rules of the seam about order, closing
// and limits are kept here once, and not in each engine.
import { defaultLimits, type Limits } from "./limits.ts";
import type { EndingLimit } from "./outcome.ts";
import type { Happening, LaneId, OutputStream, RunEvent } from "./run-event.ts";

/** An event gate makes lawful run events out of the facts an engine learns, in the order in which it learns them. */
export class EventGate {
  readonly #pass: (event: RunEvent) => void;
  readonly #limits: Limits;
  readonly #known = new Set<LaneId>();
  readonly #open = new Set<LaneId>();
  readonly #halves = new Map<string, { lane: LaneId; stream: OutputStream; text: string }>();
  #lastAt = 0;
  #keptBytes = 0;
  #omittedLines = 0;
  #omittedTail = false;
  #overflowed = false;
  #keptEvents = 0;
  #omittedEvents = 0;
  #ended = false;

  constructor(pass: (event: RunEvent) => void, limits: Partial<Limits> = {}) {
    this.#pass = pass;
    this.#limits = { ...defaultLimits, ...limits };
  }

  /** The limits in force for this run. */
  get limits(): Limits {
    return this.#limits;
  }

  /** Passes one fact on. Returns the limit that the run has now gone over, if any: the engine must then end the run. */
  tell(at: number, lane: LaneId, happening: Happening): EndingLimit | undefined {
    if (this.#ended) return undefined;
    // What a program has forged may speak of lanes that never were.
    if (this.#known.has(lane) === (happening.type === "lane-opened")) return undefined;
    switch (happening.type) {
      case "lane-opened":
        if (this.#known.size >= this.#limits.lanes) return "lanes";
        this.#known.add(lane);
        this.#open.add(lane);
        break;
      case "lane-closed":
        if (!this.#open.delete(lane)) return undefined;
        break;
      case "output":
        this.#tellOutput(at, lane, happening.stream, happening.text);
        return undefined;
      case "output-omitted":
        // An engine that counts where the flood arises tells of it in parts; the sum is told at the end.
        this.#overflowed = true;
        this.#omittedLines += happening.lines;
        // The line that was cut here ends there, where it is counted.
        if (happening.lines > 0) this.#omittedTail = false;
        return undefined;
      case "events-omitted":
        this.#omittedEvents += happening.events;
        return undefined;
      default:
        if (this.#keptEvents >= this.#limits.events) {
          this.#omittedEvents += 1;
          return undefined;
        }
        this.#keptEvents += 1;
    }
    this.#emit(at, lane, happening);
    return undefined;
  }

  /** Ends the stream: says what was omitted and closes what is open, the main lane last. Later facts are ignored. */
  end(at: number, exitCode: number | null): void {
    if (this.#ended) return;
    for (const half of this.#halves.values()) this.#keep(at, half.lane, half.stream, half.text);
    if (this.#overflowed) {
      this.#emit(at, "main", {
        type: "output-omitted",
        lines: this.#omittedLines + (this.#omittedTail ? 1 : 0),
      });
    }
    if (this.#omittedEvents > 0) this.#emit(at, "main", { type: "events-omitted", events: this.#omittedEvents });
    for (const lane of [...this.#open].reverse()) {
      this.#emit(at, lane, { type: "lane-closed", exitCode: lane === "main" ? exitCode : null });
    }
    this.#open.clear();
    this.#ended = true;
  }

  #emit(at: number, lane: LaneId, happening: Happening): void {
    this.#lastAt = Math.max(this.#lastAt, rounded(at));
    const interval = "from" in happening && "to" in happening;
    const told = interval ? { ...happening, from: rounded(happening.from), to: rounded(happening.to) } : happening;
    this.#pass({ at: this.#lastAt, lane, ...told });
  }

  #tellOutput(at: number, lane: LaneId, stream: OutputStream, text: string): void {
    const key = `${stream} ${lane}`;
    let whole = (this.#halves.get(key)?.text ?? "") + text;
    this.#halves.delete(key);
    const last = whole.charCodeAt(whole.length - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      this.#halves.set(key, { lane, stream, text: whole.slice(-1) });
      whole = whole.slice(0, -1);
    }
    if (whole !== "") this.#keep(at, lane, stream, whole);
  }

  #keep(at: number, lane: LaneId, stream: OutputStream, told: string): void {
    // A half without its other half is what UTF-8 makes of it.
    const text = told.toWellFormed();
    let kept = 0;
    if (!this.#overflowed) {
      while (kept < text.length) {
        const codePoint = text.codePointAt(kept) ?? 0;
        const bytes = utf8Bytes(codePoint);
        if (this.#keptBytes + bytes > this.#limits.outputBytes) break;
        this.#keptBytes += bytes;
        kept += codePoint > 0xffff ? 2 : 1;
      }
      this.#overflowed = kept < text.length;
    }
    if (kept > 0) this.#emit(at, lane, { type: "output", stream, text: text.slice(0, kept) });
    if (kept < text.length) this.#omit(text.slice(kept));
  }

  #omit(text: string): void {
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) this.#omittedLines += 1;
    this.#omittedTail = !text.endsWith("\n");
  }
}

function utf8Bytes(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** Microseconds are as fine as any engine's clock. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1000;
}
