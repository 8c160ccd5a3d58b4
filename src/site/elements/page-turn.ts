// What runs programs in a page shares one engine, and takes turns with it.
import type { StopSignal } from "#program/engine.ts";

/** A runner runs programs; `ended` is there while it does, and settles when it is done. */
export interface Runner {
  readonly ended: Promise<void> | undefined;
  stop(): void;
}

let latest: Runner | undefined;

/** takeTurn waits until nothing else of the page runs, asking what does to stop. */
export async function takeTurn(runner: Runner): Promise<void> {
  const other = latest;
  latest = runner;
  if (other === undefined || other === runner) return;
  other.stop();
  await other.ended;
}

/** isTurnFree tells whether nothing of the page runs. */
export function isTurnFree(): boolean {
  return latest?.ended === undefined;
}

/** inTurn acts in a turn of its own; the act is aborted by `signal`, or where something else takes its turn. */
export function inTurn<Value>(
  act: (signal: AbortSignal) => Promise<Value>,
  signal: StopSignal | undefined,
): Promise<Value> {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const runner: { ended: Promise<void> | undefined; stop(): void } = { ended: undefined, stop };
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const result = takeTurn(runner).then(() => act(stopping.signal));
  const end = (): void => {
    runner.ended = undefined;
  };
  runner.ended = result.then(end, end);
  return result;
}
