// What it costs to wait for the least that there is to wait for.
const isQuick = process.argv.includes("--quick");

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

const awaitValue = await perRound(2_000_000, () => null);
tell("await-value", awaitValue * 1e6);

const microtask = await perRound(1_000_000, () => {
  return new Promise<void>((done) => queueMicrotask(done));
});
tell("microtask", microtask * 1e6);

const tick = await perRound(1_000_000, () => {
  return new Promise<void>((done) => process.nextTick(done));
});
tell("tick", tick * 1e6);

const immediate = await perRound(200_000, () => {
  return new Promise((done) => setImmediate(done));
});
tell("immediate-turn", immediate * 1e3);

const timeout = await perRound(500, () => {
  return new Promise((done) => setTimeout(done, 0));
});
tell("timeout-turn", timeout);
