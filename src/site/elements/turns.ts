// The runs of a page share one engine, and take turns: who comes asks whoever is there to stop, and waits until that is over.

import type { StopSignal } from "#program/engine.ts";

/** A turn is a run that can be asked to stop. */
export interface Turn {
  stop(): void;
  /** While the run is under way: its end. */
  readonly ended: Promise<unknown> | undefined;
}

let latest: Turn | undefined;

/** takeTurn waits until no other run of the page is under way. */
export async function takeTurn(turn: Turn): Promise<void> {
  const other = latest;
  latest = turn;
  if (other === undefined || other === turn) return;
  other.stop();
  await other.ended?.catch(() => undefined);
}

/** isTurnFree tells whether no run of the page is under way. */
export function isTurnFree(): boolean {
  return latest?.ended === undefined;
}

/** inTurn acts in a turn of its own; the act is aborted by `signal`, or where another run takes its turn. */
export function inTurn<Value>(
  act: (signal: AbortSignal) => Promise<Value>,
  signal: StopSignal | undefined,
): Promise<Value> {
  const stopping = new AbortController();
  const turn = { stop: () => stopping.abort(), ended: undefined as Promise<Value> | undefined };
  if (signal?.aborted) turn.stop();
  signal?.addEventListener("abort", turn.stop, { once: true });
  turn.ended = takeTurn(turn)
    .then(() => act(stopping.signal))
    .finally(() => (turn.ended = undefined));
  return turn.ended;
}
