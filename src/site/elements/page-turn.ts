// What runs programs in a page shares one engine, and takes turns with it.

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
