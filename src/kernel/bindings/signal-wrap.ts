import { SafeMap, SafeSet } from "../intrinsics.ts";
import type { Binding } from "./binding.ts";

/** What the signal binding needs of the rest of the kernel. */
export interface SignalContext {
  /** The process now listens to a signal, or no more. */
  readonly onCaught: (signal: number, caught: boolean) => void;
  /** A ref'd handle keeps the loop alive. */
  readonly loop: { refs: number };
}

interface Watcher {
  onsignal?: ((signal: number) => void) | null;
}

/** Signals are those that a process listens to. */
export class Signals {
  readonly #watchers = new SafeMap<number, SafeSet<Watcher>>();
  readonly #context: SignalContext;

  constructor(context: SignalContext) {
    this.#context = context;
  }

  /** A signal has come; called in the poll phase. */
  deliver(signal: number): void {
    this.#watchers.get(signal)?.forEach((watcher) => watcher.onsignal?.(signal));
  }

  watch(signal: number, watcher: Watcher): void {
    let all = this.#watchers.get(signal);
    if (all === undefined) {
      all = new SafeSet();
      this.#watchers.set(signal, all);
    }
    all.add(watcher);
    if (all.size === 1) this.#context.onCaught(signal, true);
  }

  unwatch(signal: number, watcher: Watcher): void {
    const all = this.#watchers.get(signal);
    if (all?.delete(watcher) === true && all.size === 0) this.#context.onCaught(signal, false);
  }

  /** The `signal_wrap` binding. */
  get binding(): Binding {
    return signalBinding(this, this.#context.loop);
  }
}

/** SIGKILL and SIGSTOP cannot be listened to. */
const deaf: readonly number[] = [9, 19];
const invalid = -22;

function signalBinding(signals: Signals, loop: { refs: number }): Binding {
  class Signal implements Watcher {
    onsignal: ((signal: number) => void) | null = null;
    #signal: number | undefined;
    #ref = true;

    start(signal: number): number {
      if (signal < 1 || signal > 64 || deaf[0] === signal || deaf[1] === signal) return invalid;
      this.stop();
      this.#signal = signal;
      if (this.#ref) loop.refs += 1;
      signals.watch(signal, this);
      return 0;
    }

    stop(): number {
      if (this.#signal === undefined) return 0;
      signals.unwatch(this.#signal, this);
      this.#signal = undefined;
      if (this.#ref) loop.refs -= 1;
      return 0;
    }

    close(): void {
      this.stop();
    }

    ref(): void {
      if (!this.#ref && this.#signal !== undefined) loop.refs += 1;
      this.#ref = true;
    }

    unref(): void {
      if (this.#ref && this.#signal !== undefined) loop.refs -= 1;
      this.#ref = false;
    }

    hasRef(): boolean {
      return this.#ref;
    }
  }
  return { Signal };
}
