// What a lock costs that nobody else wants: beside an await without one.
const isQuick = process.argv.includes("--quick");

/** Lets one task in at a time, in the order of asking. */
class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  runExclusive<T>(task: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => {});
    return result;
  }
}

/** The milliseconds that one of many rounds takes, behind one part in ten that warms up. */
async function perRound(rounds: number, round: () => unknown) {
  const most = isQuick ? 1 : rounds;
  for (let i = 0; i < most / 10; i += 1) await round();
  const start = performance.now();
  for (let i = 0; i < most; i += 1) await round();
  return (performance.now() - start) / most;
}

function tell(figure: string, value: number) {
  console.log(JSON.stringify({ figure, value }));
}

let count = 0;
function task() {
  count += 1;
  return count;
}

tell("await-call", (await perRound(2_000_000, task)) * 1e6);

const mutex = new Mutex();
const withMutex = await perRound(1_000_000, () => mutex.runExclusive(task));
tell("mutex", withMutex * 1e6);

const { locks } = navigator;
const withLock = await perRound(20_000, () => locks.request("a lock", task));
tell("web-lock", withLock * 1e3);
