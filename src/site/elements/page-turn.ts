// What runs programs in a page with the same engine takes turns with it.
import type { StopSignal } from "#program/engine.ts";

/** A runner runs programs; `ended` is there while it does, and settles when it is done. */
export interface Runner {
  /** Makes its engine: those that have the same one share what it makes. */
  readonly engineFactory: object;
  readonly ended: Promise<void> | undefined;
  stop(): void;
}

const latest = new WeakMap<object, Runner>();

/** takeTurn waits until nothing else of the page runs on the same engine, asking what does to stop. */
export async function takeTurn(runner: Runner): Promise<void> {
  const other = latest.get(runner.engineFactory);
  latest.set(runner.engineFactory, runner);
  if (other === undefined || other === runner) return;
  other.stop();
  await other.ended;
}

/** inTurn acts in a turn of its own on an engine; `signal` aborts the act, and so does what takes the next turn. */
export function inTurn<Value>(
  engineFactory: object,
  act: (signal: AbortSignal) => Promise<Value>,
  signal: StopSignal | undefined,
): Promise<Value> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const runner: Runner & { ended: Promise<void> | undefined } = { engineFactory, ended: undefined, stop };
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const result = takeTurn(runner).then(() => act(stopping.signal));
  const end = (): void => {
    runner.ended = undefined;
  };
  runner.ended = result.then(end, end);
  return result;
}
