// What it costs to start another process, and to talk with it.
import { fork, spawn, type ChildProcess, type SerializationType } from "node:child_process";
import { once } from "node:events";

const isQuick = process.argv.includes("--quick");

/** The median of the milliseconds that one round takes. Of many rounds each is timed alone, behind some that warm up. */
async function medianOf(rounds: number, round: () => Promise<unknown>): Promise<number> {
  const most = isQuick ? 1 : rounds;
  for (let i = 0; i < most / 5; i += 1) await round();
  const times: number[] = [];
  for (let i = 0; i < most; i += 1) {
    const start = performance.now();
    await round();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(most / 2)] ?? NaN;
}

function tell(figure: string, value: number): void {
  console.log(JSON.stringify({ figure, value }));
}

async function started(file: string, serialization: SerializationType = "json"): Promise<ChildProcess> {
  const child = fork(new URL(file, import.meta.url), { serialization });
  await once(child, "message");
  return child;
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect();
  await once(child, "exit");
}

async function startOf(file: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < (isQuick ? 1 : 21); i += 1) {
    const start = performance.now();
    const child = await started(file);
    times.push(performance.now() - start);
    await ended(child);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

tell("spawn-small", await medianOf(50, () => once(spawn("true", { stdio: "ignore" }), "exit")));
tell("fork-start", await startOf("./echo.mjs"));
tell("fork-start-ts", await startOf("./echo-typed.ts"));

for (const serialization of ["json", "advanced"] as const) {
  const child = await started("./echo.mjs", serialization);
  const send = async (message: object): Promise<void> => {
    child.send(message);
    await once(child, "message");
  };
  const objects = (count: number): object[] => Array.from({ length: count }, (_, i) => ({ i }));
  if (serialization === "json") tell("round-trip", (await medianOf(2000, () => send({}))) * 1000);
  const [thousand, many] = [objects(1000), objects(100_000)];
  tell(`thousand-${serialization}`, await medianOf(100, () => send(thousand)));
  tell(`many-${serialization}`, await medianOf(15, () => send(many)));
  await ended(child);
}
