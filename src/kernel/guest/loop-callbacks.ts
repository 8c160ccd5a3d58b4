// What stands on the other side of the event loop: Node's library.

/** What Node's library gives the loop to call. */
export interface LoopCallbacks {
  /** Runs due timers until one wants the microtasks to run; see `TimerPhase`. */
  runTimers(now: number): "done" | "again";
  /** Takes the immediates that are due in this turn of the loop. */
  takeImmediates(): ImmediateBatch;
  hasTicks(): boolean;
  hasRejections(): boolean;
  /** Runs the ticks, or where none wait tells of rejections. */
  runTicks(): void;
  /** An error that no one caught. Returns when the program handles it, else never. */
  onUncaught(error: unknown): void;
  /** Nothing is left to do; `again` when that was so once, and nothing but ticks and promise jobs has run since. */
  onEmpty(again: boolean): void;
  /** A turn has ended: what was printed can be handed on. */
  onTurnEnd(): void;
}

/** The immediates of one check phase, run one at a time. */
export interface ImmediateBatch {
  readonly empty: boolean;
  runNext(): void;
}
