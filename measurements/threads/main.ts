// What a worker thread costs: to start, to keep, and to talk to. Prints one figure a line.
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";

const isQuick = process.argv.includes("--quick");
const javaScript = new URL("./answer.mjs", import.meta.url);
const typeScript = new URL("./answer.ts", import.meta.url);

print("start-mjs", await median(15, () => started(javaScript)));
print("start-ts", await median(15, () => started(typeScript)));
print("idle-memory", await idleMemory(isQuick ? 1 : 16));

const worker = new Worker(javaScript);
await once(worker, "message");
print("round-trip", 1000 * (await median(2001, () => roundTrip(null))));

const thousand = smallObjects(1_000);
const hundredThousand = smallObjects(100_000);
print("objects-1000", await median(201, () => roundTrip(thousand)));
print("objects-100000", await median(9, () => roundTrip(hundredThousand)));
print("json-100000", await median(9, () => jsonRoundTrip(hundredThousand)));

for (const megabytes of [10, 100]) {
  const bytes = new Uint8Array(1_000_000 * megabytes).fill(1);
  print(`copied-${megabytes}mb`, await median(megabytes === 10 ? 25 : 7, () => roundTrip(bytes)));
  let buffer = bytes.buffer;
  const handOver = async () => {
    const start = performance.now();
    worker.postMessage({ buffer }, [buffer]);
    [buffer] = (await once(worker, "message")) as [ArrayBuffer];
    return performance.now() - start;
  };
  print(`transferred-${megabytes}mb`, await median(51, handOver));
}
await worker.terminate();

/** How long it takes from asking for a thread to an answer from the first line of its file, in milliseconds. */
async function started(file: URL): Promise<number> {
  const start = performance.now();
  const fresh = new Worker(file);
  await once(fresh, "message");
  const took = performance.now() - start;
  await fresh.terminate();
  return took;
}

/** What the process grows by for each thread that has started and waits for messages, in MiB. */
async function idleMemory(threads: number): Promise<number> {
  const before = process.memoryUsage.rss();
  const idle = await Promise.all(
    Array.from({ length: threads }, async () => {
      const one = new Worker(javaScript);
      await once(one, "message");
      return one;
    }),
  );
  await wait(500);
  const grown = process.memoryUsage.rss() - before;
  await Promise.all(idle.map((one) => one.terminate()));
  return grown / threads / 2 ** 20;
}

async function roundTrip(value: unknown): Promise<number> {
  const start = performance.now();
  worker.postMessage({ value });
  await once(worker, "message");
  return performance.now() - start;
}

async function jsonRoundTrip(value: unknown): Promise<number> {
  const start = performance.now();
  worker.postMessage({ json: JSON.stringify(value) });
  const [answer] = (await once(worker, "message")) as [string];
  JSON.parse(answer);
  return performance.now() - start;
}

function smallObjects(count: number) {
  return Array.from({ length: count }, (_, i) => ({ i }));
}

/** The median of some measured times, the first fifth of which is for warming up. */
async function median(most: number, measured: () => Promise<number>): Promise<number> {
  const times = isQuick ? 2 : most;
  const all: number[] = [];
  for (let time = 0; time < times; time += 1) all.push(await measured());
  const warm = all.slice(Math.floor(times / 5)).sort((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)] ?? NaN;
}

function print(figure: string, value: number) {
  console.log(JSON.stringify({ figure, value }));
}
